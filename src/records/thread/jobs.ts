import type { Answer } from '../../law/refusal.ts';
import type { Raster } from '../image/raster.ts';
import type { Limits } from '../limits.ts';
import type { PageSize } from '../pdf/render.ts';
import type { TextLayer } from '../pdf/text.ts';
import type { Inspection } from '../receive/inspect.ts';
import type { FileKind } from '../receive/kind.ts';

/** What a reading thread can be asked. Pages count from 0 between the threads. */
export interface Jobs {
  inspect: { ask: { bytes: Uint8Array; name: string }; answer: Inspection };
  open: { ask: { file: FileRef }; answer: Answer<{ pageCount: number }> };
  text: { ask: { file: FileRef; from: number; to: number }; answer: Answer<LayerPage[]> };
  raster: { ask: { file: FileRef; index: number; dpi: number }; answer: Answer<{ raster: Raster; dpi: number }> };
  join: { ask: { parts: Uint8Array[] }; answer: Answer<Uint8Array> };
  defuse: { ask: { bytes: Uint8Array }; answer: Answer<Uint8Array> };
  png: {
    ask: { file: FileRef; index: number; dpi: number };
    answer: Answer<{ png: Uint8Array; width: number; height: number; dpi: number }>;
  };
}

/** A document of the thread's small cache; its bytes travel only when the thread does not have it. */
export interface FileRef {
  key: number;
  kind: FileKind;
  bytes?: Uint8Array;
}

export interface LayerPage {
  size: PageSize;
  /** `undefined` when the page cannot be opened. */
  layer: TextLayer | undefined;
}

export type JobName = keyof Jobs;
export interface JobMessage<N extends JobName = JobName> {
  id: number;
  job: N;
  ask: Jobs[N]['ask'];
}
/** `bytes-please`: the thread has dropped the document; ask again with its bytes. */
export type JobReply = { id: number; answer: unknown } | { id: number; need: 'bytes-please' };

export interface ThreadSettings {
  limits: Limits;
}
