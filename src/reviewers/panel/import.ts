import type { Refusal } from '../../law/refusal.ts';
import { certifies, findBoard } from '../catalogue/boards.ts';
import { findSpecialty, getSpecialty } from '../catalogue/specialties.ts';
import { licenceKey } from '../conflicts/ties.ts';
import { field, isObject, listOf, textOf } from '../loose.ts';
import { readPerson } from '../names/person.ts';
import { samePerson } from '../names/same-person.ts';
import { type Reviewer, reviewerSchema } from '../reviewer.ts';
import { readCsv } from './csv.ts';
import { isNpi } from './npi.ts';
import { looseReviewer } from './read-reviewer.ts';
import { stateName } from './states.ts';

/** One row that was not taken, with every reason. The row's number counts from 1, or is the line of a CSV file. */
export interface RowRefused {
  row: number;
  id: string | null;
  refusals: Refusal[];
}

export interface PanelImported {
  accepted: Reviewer[];
  /** The row of each reviewer taken, in their order: quoted line breaks and empty lines make rows jump. */
  acceptedRows: number[];
  refused: RowRefused[];
  /** Rows that were taken though something in them should be looked at. */
  warned: RowRefused[];
}

/**
 * Imports a panel row by row. In: CSV text, JSON text, or rows already parsed. Out: the reviewers taken and, for each
 * row that was not, why: `id-duplicate`, `licence-duplicate`, `npi-duplicate`, `board-unknown`,
 * `specialty-unknown`, `specialty-not-of-board`, `state-unknown`, `licence-restricted`, `licence-of-another-person`,
 * `dates-reversed`, `field-invalid`, `row-misshapen`, `file-unreadable`. Taken with a warning: `npi-check-digit`. No reason carries a name.
 */
export function importPanel(input: string | readonly unknown[], format: 'csv' | 'json'): PanelImported {
  const rows = rowsOf(input, format);
  if (!rows.ok)
    return { accepted: [], acceptedRows: [], warned: [], refused: [{ row: 0, id: null, refusals: [rows.refusal] }] };
  const seen: Seen = { ids: new Map(), licences: new Map(), npis: new Map() };
  const accepted: Reviewer[] = [];
  const acceptedRows: number[] = [];
  const refused: RowRefused[] = [];
  const warned: RowRefused[] = [];
  for (const { row, value, misshapen } of rows.value) {
    const read = readRow(value, misshapen);
    const refusals = [...read.refusals, ...(read.reviewer ? repeats(read.reviewer, seen) : [])];
    if (read.reviewer) remember(read.reviewer, row, seen);
    if (!read.reviewer || refusals.length > 0) {
      refused.push({ row, id: textOf(field(value, 'id', 'reviewerId')) ?? null, refusals });
      continue;
    }
    accepted.push(read.reviewer);
    acceptedRows.push(row);
    const warnings = npiFaults(read.reviewer);
    if (warnings.length > 0) warned.push({ row, id: read.reviewer.id, refusals: warnings });
  }
  return { accepted, acceptedRows, refused, warned };
}

type Rows =
  | { ok: true; value: { row: number; value: unknown; misshapen: boolean }[] }
  | { ok: false; refusal: Refusal };

function rowsOf(input: string | readonly unknown[], format: 'csv' | 'json'): Rows {
  if (typeof input !== 'string') return numbered(input);
  if (format === 'csv') {
    const read = readCsv(input);
    if (!read.ok) return read;
    return {
      ok: true,
      value: read.value.map(({ line, cells, misshapen }) => ({ row: line, value: cells, misshapen })),
    };
  }
  try {
    const parsed: unknown = JSON.parse(input.replace(/^\uFEFF/u, ''));
    const list = Array.isArray(parsed) ? parsed : field(parsed, 'reviewers', 'panel');
    if (Array.isArray(list)) return numbered(list);
    return {
      ok: false,
      refusal: {
        code: 'file-unreadable',
        because: 'a panel is a list, or an object with a list "reviewers"',
        field: 'reviewers',
      },
    };
  } catch (error) {
    // The parser's message may quote the text, and with it a name.
    const where = /position \d+/u.exec((error as Error).message)?.[0] ?? 'some position';
    return { ok: false, refusal: { code: 'file-unreadable', because: `not JSON, at ${where}` } };
  }
}

const numbered = (list: readonly unknown[]): Rows => ({
  ok: true,
  value: list.map((value, i) => ({ row: i + 1, value, misshapen: false })),
});

function readRow(value: unknown, misshapen: boolean): { reviewer: Reviewer | null; refusals: Refusal[] } {
  if (!isObject(value))
    return { reviewer: null, refusals: [{ code: 'row-misshapen', because: 'a row is an object with fields' }] };
  const shape: Refusal[] = misshapen
    ? [{ code: 'row-misshapen', because: 'the row has another number of cells than the header' }]
    : [];
  const parsed = reviewerSchema.safeParse(looseReviewer(value));
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({
      code: codeOfField(issue.path),
      because: `${issue.path.join('.') || 'the row'}: ${withoutValue(issue.message)}`,
      field: issue.path.join('.'),
    }));
    return { reviewer: null, refusals: [...shape, ...issues] };
  }
  return { reviewer: parsed.data, refusals: [...shape, ...faultsOf(parsed.data)] };
}

const withoutValue = (message: string) => message.replace(/"[^"]*"/gu, '…');
const codeOfField = (path: readonly PropertyKey[]) => {
  const last = String(path.at(-1) ?? '');
  if (/On$|^from$|^until$/u.test(last)) return 'date-invalid';
  if (last === 'state') return 'state-unknown';
  return last === 'npi' ? 'npi-invalid' : 'field-invalid';
};

function faultsOf(reviewer: Reviewer): Refusal[] {
  return [...licenceFaults(reviewer), ...certificationFaults(reviewer), ...dateFaults(reviewer)];
}

function licenceFaults(reviewer: Reviewer): Refusal[] {
  return reviewer.licences.flatMap((licence, i) => {
    const path = `licences.${i}`;
    const faults: Refusal[] = [];
    if (stateName(licence.state) === null)
      faults.push({ code: 'state-unknown', because: `there is no state "${licence.state}"`, field: `${path}.state` });
    const isRestricted =
      ['restricted', 'probation', 'suspended', 'revoked', 'surrendered'].includes(licence.status) ||
      licence.restriction;
    if (isRestricted) {
      faults.push({
        code: 'licence-restricted',
        because: `the ${licence.state} licence is restricted`,
        rule: 'LC 139.5(d)(4)(B)',
        field: `${path}.status`,
      });
    }
    if (licence.holder && !isTheirs(licence.holder, reviewer)) {
      faults.push({
        code: 'licence-of-another-person',
        because: `the ${licence.state} licence is in another name`,
        field: `${path}.holder`,
      });
    }
    return faults;
  });
}

function isTheirs(holder: string, reviewer: Reviewer): boolean {
  const names = [
    reviewer.name,
    ...reviewer.formerNames.map((n) => (n.includes(' ') ? n : { first: reviewer.name.first, last: n })),
  ];
  return names.some((name) => samePerson(readPerson(holder), readPerson(name)).certainty !== 'different');
}

function certificationFaults(reviewer: Reviewer): Refusal[] {
  return reviewer.certifications.flatMap(({ board, specialty }, i): Refusal[] => {
    const path = `certifications.${i}`;
    const id = findSpecialty(specialty);
    if (board && !findBoard(board))
      return [{ code: 'board-unknown', because: `the catalogue has no board "${board}"`, field: `${path}.board` }];
    if (id === null)
      return [
        {
          code: 'specialty-unknown',
          because: `the catalogue has no specialty "${specialty}"`,
          field: `${path}.specialty`,
        },
      ];
    if (board && !certifies(findBoard(board)!, id)) {
      const because = `the ${findBoard(board)!.name} does not certify in ${getSpecialty(id).name}`;
      return [{ code: 'specialty-not-of-board', because, field: `${path}.specialty` }];
    }
    return [];
  });
}

function dateFaults(reviewer: Reviewer): Refusal[] {
  const spans: [string, string | null | undefined, string | null | undefined][] = [
    ...reviewer.licences.map(
      (l, i) => [`licences.${i}`, l.issuedOn, l.expiresOn] as [string, string | null, string | null],
    ),
    ...reviewer.certifications.map(
      (c, i) => [`certifications.${i}`, c.certifiedOn, c.expiresOn] as [string, string | null, string | null],
    ),
    ...reviewer.leave.map((l, i) => [`leave.${i}`, l.from, l.until] as [string, string | null, string | null]),
    ...reviewer.disclosures.map(
      (d, i) => [`disclosures.${i}`, d.from, d.until] as [string, string | null, string | null],
    ),
  ];
  return spans
    .filter(([, from, until]) => from != null && until != null && until < from)
    .map(([path]) => ({ code: 'dates-reversed', because: `${path} ends before it begins`, field: path }));
}

const npiFaults = (reviewer: Reviewer): Refusal[] =>
  reviewer.npi && !isNpi(reviewer.npi)
    ? [{ code: 'npi-check-digit', because: 'the NPI fails its check digit', field: 'npi' }]
    : [];

interface Seen {
  ids: Map<string, number>;
  licences: Map<string, number>;
  npis: Map<string, number>;
}

function repeats(reviewer: Reviewer, seen: Seen): Refusal[] {
  const found: Refusal[] = [];
  const note = (code: string, what: string, at: number | undefined, path: string) => {
    if (at !== undefined) found.push({ code, because: `${what} is already that of row ${at}`, field: path });
  };
  note('id-duplicate', 'this id', seen.ids.get(reviewer.id.toLowerCase()), 'id');
  for (const [i, licence] of reviewer.licences.entries()) {
    note(
      'licence-duplicate',
      `the ${licence.state} licence`,
      seen.licences.get(licenceKey(licence.state, licence.number)),
      `licences.${i}.number`,
    );
  }
  if (reviewer.npi) note('npi-duplicate', 'this NPI', seen.npis.get(reviewer.npi), 'npi');
  return found;
}

/** A row that was refused is remembered too: of two rows with one licence neither the second nor a third is taken. */
function remember(reviewer: Reviewer, row: number, seen: Seen): void {
  const first = (map: Map<string, number>, key: string) => map.has(key) || map.set(key, row);
  first(seen.ids, reviewer.id.toLowerCase());
  for (const licence of reviewer.licences) first(seen.licences, licenceKey(licence.state, licence.number));
  if (reviewer.npi) first(seen.npis, reviewer.npi);
}

/** The rows of whatever the file holds, for callers that show them. */
export const panelRows = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : listOf(field(value, 'reviewers', 'panel', 'candidates'));
