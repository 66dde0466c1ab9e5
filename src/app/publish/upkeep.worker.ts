import { parentPort, workerData } from 'node:worker_threads';
import { type ExportReport, exportLibrary, Library, readChanges } from '../../library/index.ts';

export interface UpkeepOrder {
  folder: string;
  /** Write segments anew without what was taken out of them. */
  rewrite: boolean;
  /** Write the bulk files here; null for none. */
  exportTo: string | null;
}

export interface UpkeepReport {
  exported: ExportReport | null;
}

const { folder, rewrite, exportTo } = workerData as UpkeepOrder;
const library = Library.open(folder);
try {
  if (rewrite) library.rewrite();
  const exported = exportTo === null ? null : await exportLibrary(library, exportTo, readChanges(folder));
  parentPort?.postMessage({ exported } satisfies UpkeepReport);
} finally {
  library.close();
}
