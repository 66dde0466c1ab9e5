import type { CaseExport, Verification, VerifyOptions, VerifyReport } from '../../store/index.ts';
import { accessStream } from './access-log.ts';

/** Walks the whole ledger; or one case with the log of who read it, as one report. */
export async function verifyLedger(store: Verification, options: VerifyOptions = {}): Promise<VerifyReport> {
  const report = await store.verify(options);
  if (!options.caseId) return report;
  const access = await store.verify({ ...options, caseId: accessStream(options.caseId) });
  return {
    ...report,
    events: report.events + access.events,
    files: report.files + access.files,
    findings: [...report.findings, ...access.findings],
  };
}

/** A case with its files and the log of who read it, to be checked anywhere (`openimr verify --export FILE`). */
export const exportWithAccess = (
  store: Verification,
  caseNumber: string,
  options: { files?: boolean } = {},
): Promise<CaseExport | null> => store.exportCase(caseNumber, { ...options, beside: [accessStream(caseNumber)] });
