import type { Finding } from '../model.ts';
import { checks } from './index.ts';
import type { Region } from './region.ts';

/** One file as it goes into the log: its address, its findings, and why it could not be read, if so. */
export interface SarifInput {
  uri: string;
  findings: readonly Finding[];
  regions: readonly (Region | null)[];
  unreadable?: string;
}

/**
 * The findings of many files as one SARIF 2.1.0 log (OASIS standard), so that editors and code-review pages show
 * them. Offsets count UTF-16 units of the text; of PDF and DOCX that text is the extracted one, so no region of the
 * file itself is claimed.
 */
export function sarifLog(files: readonly SarifInput[], version: string): object {
  const unreadable = files.filter((file) => file.unreadable !== undefined);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'openimr', semanticVersion: version, rules: checks.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map((file) => ({ location: { uri: file.uri } })),
        invocations: [
          {
            executionSuccessful: unreadable.length === 0,
            toolExecutionNotifications: unreadable.map((file) => ({
              level: 'error',
              message: { text: `${file.uri}: ${file.unreadable}` },
            })),
          },
        ],
        results: files.flatMap((file, index) => file.findings.map((one, n) => resultOf(one, file, index, n))),
      },
    ],
  };
}

const ruleOf = (check: (typeof checks)[number]) => ({
  id: check.id,
  name: check.title,
  shortDescription: { text: check.title },
  help: { text: `Rests on ${check.rule}.` },
  defaultConfiguration: { level: check.severity },
});

function resultOf(one: Finding, file: SarifInput, index: number, n: number): object {
  const region = file.regions[n];
  return {
    ruleId: one.check,
    ruleIndex: checks.findIndex((check) => check.id === one.check),
    level: one.severity,
    message: { text: one.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.uri, index },
          ...(region
            ? {
                region: {
                  ...region,
                  charOffset: one.start,
                  charLength: one.end - one.start,
                  snippet: { text: one.quote },
                },
              }
            : {}),
        },
        ...(one.field ? { logicalLocations: [{ fullyQualifiedName: one.field }] } : {}),
      },
    ],
    properties: {
      quote: one.quote,
      start: one.start,
      end: one.end,
      rule: one.rule,
      ...(one.item === undefined ? {} : { item: one.item }),
    },
  };
}
