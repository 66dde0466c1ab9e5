import { createHash } from 'node:crypto';
import { type Answer, granted, refused } from '../../law/index.ts';
import {
  importPanel,
  type Organization,
  type PanelImported,
  type Reviewer,
  type RowRefused,
  readOrganizations,
} from '../../reviewers/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { enrolments, loadPanel, type Panel, type PanelEvent, recordInPanel } from './panel.ts';

/** What came of a file: how many rows were taken, and for each of the others why not. No reason carries a name. */
export interface ImportAnswer {
  /** False for a rehearsal: nothing was recorded. */
  recorded: boolean;
  enrolled: number;
  changed: number;
  unchanged: number;
  organizations: number;
  refused: RowRefused[];
  warned: RowRefused[];
}

/**
 * Imports a panel from the text of a CSV or JSON file, row by row; a JSON file may bring `organizations` (who owns
 * whom). `rehearse` tells what would happen and records nothing. Refuses `file-unreadable`, `organization-invalid` and
 * `stale-version`.
 */
export async function importIntoPanel(
  app: App,
  principal: Principal,
  { text, format, rehearse }: { text: string; format: 'csv' | 'json'; rehearse: boolean },
): Promise<Answer<ImportAnswer>> {
  const read = importPanel(text, format);
  const unreadable = read.refused.find((one) => one.row === 0)?.refusals[0];
  if (unreadable) return refused(unreadable);
  const organizations = format === 'json' ? organizationsIn(text) : granted(null);
  if (!organizations.ok) return organizations;
  const panel = await loadPanel(app);
  const { taken, refusals } = againstPanel(read, panel);
  const source = `import of ${format}`;
  const events: PanelEvent[] = enrolments(panel, taken, source);
  const told = organizations.value;
  const all = told
    ? [...events, { type: 'OrganizationsTold' as const, data: { organizations: told, source } }]
    : events;
  if (!rehearse) {
    // The same file on the same panel is one import, however often it is sent.
    const key = `${panel.version}:${createHash('sha256').update(text).digest('hex')}`;
    const recorded = await recordInPanel(app, principal, panel, all, key);
    if (!recorded.ok) return recorded;
  }
  const enrolled = events.filter((event) => event.type === 'ReviewerEnrolled').length;
  return granted({
    recorded: !rehearse,
    enrolled,
    changed: events.length - enrolled,
    unchanged: taken.length - events.length,
    organizations: told?.length ?? 0,
    refused: [...read.refused, ...refusals].sort((a, b) => a.row - b.row),
    warned: read.warned,
  });
}

function organizationsIn(text: string): Answer<Organization[] | null> {
  const parsed: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
  if (Array.isArray(parsed) || typeof parsed !== 'object' || parsed === null) return granted(null);
  const told = (parsed as { organizations?: unknown }).organizations;
  return told === undefined ? granted(null) : readOrganizations(told);
}

/** A licence or an NPI that another reviewer of the panel holds belongs to one of the two only. */
function againstPanel({ accepted, acceptedRows }: PanelImported, panel: Panel) {
  const holders = new Map<string, string>();
  for (const one of panel.reviewers.values()) for (const number of numbersOf(one)) holders.set(number, one.id);
  const taken: Reviewer[] = [];
  const refusals: RowRefused[] = [];
  for (const [at, reviewer] of accepted.entries()) {
    const other = numbersOf(reviewer)
      .map((number) => ({ number, holder: holders.get(number) }))
      .find(({ holder }) => holder !== undefined && holder !== reviewer.id);
    if (!other) taken.push(reviewer);
    else refusals.push({ row: acceptedRows[at] ?? 0, id: reviewer.id, refusals: [held(other.number, other.holder)] });
  }
  return { taken, refusals };
}

const held = (number: string, holder: string | undefined) => ({
  code: number.startsWith('npi') ? 'npi-duplicate' : 'licence-of-another-person',
  because: `the ${number.split(':')[0]} is that of ${holder}, who is on the panel already`,
  field: number.startsWith('npi') ? 'npi' : 'licences',
});

const numbersOf = (reviewer: Reviewer): string[] => [
  ...(reviewer.npi ? [`npi:${reviewer.npi}`] : []),
  ...reviewer.licences.map((one) => `${one.state} licence:${one.number.replace(/[^0-9a-z]/gi, '').toUpperCase()}`),
];
