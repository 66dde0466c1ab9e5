import { findLabelled, type Labelled, type ReadPage } from '../describe/labels.ts';
import { proposed } from '../describe/patient.ts';
import { nothing, type Proposal, placeOf, type Row, sureness, wordsBetween } from '../describe/place.ts';
import type { Word } from '../pages/page.ts';

export type UrOutcome = 'denied' | 'modified' | 'delayed' | 'approved';

/** A treatment as the UR decision words it, with what UR did with it. */
export interface TreatmentProposal {
  description: Proposal<string>;
  outcome: Proposal<UrOutcome>;
  authorized: Proposal<string>;
  guideline: Proposal<string>;
}

const outcomes: readonly [UrOutcome, RegExp][] = [
  ['modified', /\b(?:modif(?:ied|ication)|partial(?:ly)? (?:certif\w*|approv\w*)|certified with modification)\b/i],
  [
    'denied',
    /\b(?:denied|denial|non-?\s?certif\w*|not (?:certified|approved|authorized|medically necessary)|adverse)\b/i,
  ],
  ['delayed', /\b(?:delayed|deferred|pended)\b/i],
  ['approved', /\b(?:approved|certified|authorized)\b/i],
];

/** The outcome a text names; the most cautious reading first ("certified with modification", "non-certified"). */
export const outcomeIn = (text: string): UrOutcome | undefined =>
  outcomes.find(([, pattern]) => pattern.test(text))?.[0];

/**
 * The treatments of a decision. Three ways of writing are known: labelled (`Treatment Requested: …`), listed
 * (`1. MRI of the knee – Non-certified`), and told (`The request for MRI of the knee is denied`). The first that finds any is used.
 */
export function readTreatments(pages: readonly ReadPage[]): TreatmentProposal[] {
  for (const way of [labelledTreatments, listedTreatments, toldTreatments]) {
    const found = distinct(way(pages));
    if (found.length > 0) return found;
  }
  return [];
}

const requestLabel =
  /treatments? requested|requested (?:treatment|service|procedure)s?|(?:service|procedure|medication|item)s? requested|service\/good requested|request(?: \d+)?/;
const outcomeLabel = /(?:ur )?(?:decision|determination|outcome|result|status)/;

function labelledTreatments(pages: readonly ReadPage[]): TreatmentProposal[] {
  const requests = findLabelled(pages, requestLabel, true).filter(
    (one) => /\p{L}{3}/u.test(one.value) && findsNoDate(one.value),
  );
  const decided = findLabelled(pages, outcomeLabel).filter((one) => outcomeIn(one.value));
  const authorized = findLabelled(
    pages,
    /(?:amount )?(?:authorized|certified|approved)(?: amount| treatment)?|modified to/,
    true,
  );
  const guidelines = findLabelled(pages, /guidelines?(?: used| cited)?|criteria(?: used)?|basis/, true);
  return requests.map((request, at) => {
    const within = (one: Labelled) => isBetween(one, request, requests[at + 1]);
    const outcome = decided.find(within);
    const part = authorized.find(within);
    const guideline = guidelines.find(within);
    return {
      description: proposed(request.value.replace(/^\d+[.)]\s*/, ''), request, 0.92),
      outcome: outcome ? proposed(outcomeIn(outcome.value)!, outcome, 0.95) : nothing(),
      authorized: part ? proposed(part.value, part, 0.85) : nothing(),
      guideline: guideline ? proposed(guideline.value, guideline, 0.85) : nothing(),
    };
  });
}

const findsNoDate = (text: string) => !/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(text);

function isBetween(one: Labelled, from: Labelled, to: Labelled | undefined): boolean {
  return heightOf(one) >= heightOf(from) && (!to || heightOf(one) < heightOf(to));
}
const heightOf = ({ page, lines }: Labelled) => page * 100_000 + lines[0]![0]!.y + lines[0]![0]!.height / 2;

const listed =
  /^\(?(\d{1,2})[.)]\s+(.{4,200}?)\s*(?:[-–—:;.]|\bis\b|\bare\b)\s*(?:(?:has been|have been|is|are)\s+)?\(?((?:recommended )?(?:partial\w* |certified with )?(?:non-?\s?certif\w*|denied|denial|modif\w*|not (?:certified|approved|authorized|medically necessary)|approved|certified|authorized|delayed|deferred))\b/i;

function listedTreatments(pages: readonly ReadPage[]): TreatmentProposal[] {
  return joinedRows(pages, /^\(?\d{1,2}[.)]\s/).flatMap(({ page, row, lines }) => {
    const match = listed.exec(row.text);
    return match ? [fromMatch(page, row, lines, match[2]!, match.index + match[0].indexOf(match[2]!), match[3]!)] : [];
  });
}

const told =
  /\brequests? (?:for|of) (.{4,240}?) (?:is|are|was|were|has been|have been) (?:not )?(?:therefore |hereby |recommended (?:to be |for )?|considered )?(?:partial\w* |conditionally )?(non-?\s?certif\w*|denied|denial|modified|not medically necessary|medically necessary|approved|certified|authorized|delayed|deferred)/gi;

function toldTreatments(pages: readonly ReadPage[]): TreatmentProposal[] {
  return joinedRows(pages, undefined).flatMap(({ page, row, lines }) =>
    [...row.text.matchAll(told)].map((match) =>
      fromMatch(
        page,
        row,
        lines,
        match[1]!,
        match.index + match[0].indexOf(match[1]!),
        match[0].slice(match[0].indexOf(match[1]!) + match[1]!.length),
      ),
    ),
  );
}

interface JoinedRow {
  page: number;
  row: Row;
  lines: Word[][];
}

/** Rows joined where a sentence or list entry runs on: up to four lines from each one that begins it. */
function joinedRows(pages: readonly ReadPage[], begins: RegExp | undefined): JoinedRow[] {
  return pages.flatMap(({ number, rows }) =>
    rows.flatMap((row, at) => {
      if (begins ? !begins.test(row.text) : !/\brequests? (for|of)\b/i.test(row.text)) return [];
      const group = [row];
      for (const next of rows.slice(at + 1, at + 4)) {
        const close = next.top - group.at(-1)!.bottom < 1.3 * (row.bottom - row.top);
        if (!close || (begins?.test(next.text) ?? false)) break;
        group.push(next);
      }
      return [{ page: number, row: joinRows(group), lines: group.map((one) => one.words) }];
    }),
  );
}

function joinRows(rows: readonly Row[]): Row {
  const words = rows.flatMap((row) => row.words);
  const starts: number[] = [];
  let text = '';
  for (const word of words) {
    if (text) text += ' ';
    starts.push(text.length);
    text += word.text;
  }
  return { words, text, starts, top: rows[0]!.top, bottom: rows.at(-1)!.bottom };
}

function fromMatch(
  page: number,
  row: Row,
  lines: Word[][],
  description: string,
  start: number,
  outcomeText: string,
): TreatmentProposal {
  const inLines = (words: readonly Word[]) =>
    lines.map((line) => line.filter((word) => words.includes(word))).filter((line) => line.length > 0);
  const named = wordsBetween(row, start, start + description.length);
  const after = wordsBetween(
    row,
    row.text.indexOf(outcomeText, start + description.length),
    row.text.indexOf(outcomeText, start + description.length) + outcomeText.length,
  );
  const outcome = outcomeIn(outcomeText);
  return {
    description: {
      value: description.trim(),
      confidence: 0.8 * (0.5 + 0.5 * sureness(named)),
      from: [placeOf(page, inLines(named))],
    },
    outcome: outcome
      ? { value: outcome, confidence: 0.85 * (0.5 + 0.5 * sureness(after)), from: [placeOf(page, inLines(after))] }
      : nothing(),
    authorized: nothing(),
    guideline: nothing(),
  };
}

/** A decision often names a treatment in a list and again in its reasons. */
function distinct(found: TreatmentProposal[]): TreatmentProposal[] {
  const seen = new Set<string>();
  return found.filter(({ description }) => {
    const key = (description.value ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
