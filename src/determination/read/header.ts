import type { LetterRead, Unread } from '../model.ts';
import { datePattern, isoDate } from './dates.ts';

/** What stands at the head of a letter: the table of case number, dates and priority. */
export interface Header {
  caseNumber: string | null;
  priority: LetterRead['priority'];
  dates: LetterRead['dates'];
}

type DateName = keyof LetterRead['dates'];
type Slot = DateName | 'case' | 'priority';

interface Token {
  slot?: Slot;
  /** What kind of value it is, for values. */
  value?: 'date' | 'case' | 'priority';
  text: string;
  start: number;
  end: number;
}

/** The labels of the table in every year; "Application Received:" breaks over lines with its date anywhere near. */
const labels: [Slot, RegExp][] = [
  ['case', /(?:(?:MAXIMUS|IMR)\s+)?Case\s+(?:Number|No\.?|#)\s*:/gi],
  ['assigned', /Date\s+Assigned\s*:|Assigned\s+Date\s*:/gi],
  ['injury', /Date\s+of\s+Injury\s*:|Injury\s+Date\s*:|\bDOI\s*:/gi],
  ['decision', /Decision\s+Date\s*:|Dated?\s*:|Date\s+of\s+Decision\s*:/gi],
  [
    'urDenial',
    /UR\s+Denial\s+Date\s*:|Date\s+of\s+(?:UR|Utilization\s+Review)\s+(?:Decision|Denial)\s*:|UR\s+Decision\s+Date\s*:/gi,
  ],
  ['priority', /Priority\s*:/gi],
  ['applicationReceived', /(?:Date\s+)?(?:IMR\s+)?Application(?:\s+Received\s*:)?|(?:^|\s)Received\s*:/gi],
];
const values: [NonNullable<Token['value']>, RegExp][] = [
  ['date', new RegExp(datePattern, 'g')],
  ['case', /\bCM\s?\d\d\s?[-–]\s?\d{7}\b|\b1[2-4]-\d{4,6}\b(?![/-])/g],
  ['priority', /\b(?:standard|expedited|regular)\b/gi],
];

export function emptyHeader(): Header {
  return {
    caseNumber: null,
    priority: null,
    dates: { injury: null, assigned: null, urDenial: null, applicationReceived: null, decision: null },
  };
}

/**
 * Reads the table from the text before the first heading, in whatever order an extractor left its cells: label and
 * value on one line, in two columns, or all labels of a column and then all its values.
 */
export function readHeader(head: string, unread: Unread[]): Header {
  const header = emptyHeader();
  if (readUsual(head, header)) return header;
  const tokens = tokenize(head);
  const orphans: Token[] = [];
  const waiting: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    const [labelRun, afterLabels] = run(tokens, i, (token) => token.slot !== undefined);
    const [valueRun, afterValues] = run(tokens, afterLabels, (token) => token.slot === undefined);
    pair(labelRun, valueRun, { head, header, orphans, waiting, unread });
    i = afterValues;
  }
  for (const label of waiting) {
    // The date of a label in two halves may stand before both.
    const orphan = orphans.findIndex((token) => fits(label.slot!, token.value!));
    if (orphan >= 0) store(header, label.slot!, orphans.splice(orphan, 1)[0]!, unread);
    else noteMissing(header, label, head, tokens, unread);
  }
  return header;
}

const day = '(\\d\\d\\/\\d\\d\\/\\d{4})';
/** The table as nearly every PDF and text has it, from 2014 on. */
const usual = new RegExp(
  `^\\s*Case Number: ?\\s{0,8}(CM\\d\\d-\\d{7})\\s{1,8}Date Assigned:\\s{1,8}${day}\\s{1,8}Date of Injury:\\s{1,8}${day}\\s{1,8}` +
    `Decision Date:\\s{1,8}${day}\\s{1,8}UR Denial Date:\\s{1,8}${day}\\s{1,8}Priority:\\s{1,8}(Standard|Expedited)\\s{1,8}` +
    `Application\\s{1,8}Received:\\s{1,8}${day}\\s*$`,
);

function readUsual(head: string, header: Header): boolean {
  const found = usual.exec(head);
  if (!found) return false;
  const assigned = isoDate(found[2]!);
  const injury = isoDate(found[3]!);
  const decision = isoDate(found[4]!);
  const urDenial = isoDate(found[5]!);
  const applicationReceived = isoDate(found[7]!);
  if (!assigned || !injury || !decision || !urDenial || !applicationReceived) return false;
  header.caseNumber = found[1]!;
  header.priority = found[6] === 'Expedited' ? 'expedited' : 'standard';
  header.dates = { injury, assigned, urDenial, applicationReceived, decision };
  return true;
}

interface Pairing {
  head: string;
  header: Header;
  orphans: Token[];
  waiting: Token[];
  unread: Unread[];
}

function pair(labelRun: Token[], valueRun: Token[], { head, header, orphans, waiting, unread }: Pairing): void {
  const asked = labelRun.filter((label, k) => labelRun.findIndex((other) => other.slot === label.slot) === k);
  const left = [...valueRun];
  const last = asked.at(-1);
  const fewer = left.length < asked.length;
  // Too few values for the labels before them: only the one on the last label's own line is certain.
  if (
    fewer &&
    last &&
    left[0] &&
    !head.slice(last.end, left[0].start).includes('\n') &&
    fits(last.slot!, left[0].value!)
  ) {
    store(header, last.slot!, left.shift()!, unread);
    asked.pop();
  }
  for (const label of asked) {
    const at = left.findIndex((value) => fits(label.slot!, value.value!));
    const ambiguous = fewer && asked.filter((other) => sameKind(other.slot!, label.slot!)).length > 1;
    if (at < 0 || ambiguous) waiting.push(label);
    else store(header, label.slot!, left.splice(at, 1)[0]!, unread);
  }
  orphans.push(...left);
}

function run(tokens: Token[], from: number, belongs: (token: Token) => boolean): [Token[], number] {
  let to = from;
  while (to < tokens.length && belongs(tokens[to]!)) to++;
  return [tokens.slice(from, to), to];
}

function kindOf(slot: Slot): NonNullable<Token['value']> {
  return slot === 'case' || slot === 'priority' ? slot : 'date';
}
const fits = (slot: Slot, value: NonNullable<Token['value']>): boolean => kindOf(slot) === value;
const sameKind = (a: Slot, b: Slot): boolean => kindOf(a) === kindOf(b);

function tokenize(head: string): Token[] {
  const tokens: Token[] = [];
  for (const [slot, pattern] of labels) {
    for (const m of head.matchAll(pattern))
      tokens.push({ slot, text: m[0], start: m.index, end: m.index + m[0].length });
  }
  for (const [value, pattern] of values) {
    for (const m of head.matchAll(pattern))
      tokens.push({ value, text: m[0], start: m.index, end: m.index + m[0].length });
  }
  tokens.sort((a, b) => a.start - b.start || b.end - a.end);
  // "Decision Date:" holds "Date:", "UR Denial Date:" too: the longer label that began earlier wins.
  return tokens.filter((token, k) => k === 0 || token.start >= furthest(tokens, k));
}

function furthest(tokens: Token[], k: number): number {
  let end = 0;
  for (let j = Math.max(0, k - 4); j < k; j++) end = Math.max(end, tokens[j]!.end);
  return end;
}

function store(header: Header, slot: Slot, token: Token, unread: Unread[]): void {
  if (slot === 'case') header.caseNumber ??= caseNumberOf(token.text);
  else if (slot === 'priority') header.priority ??= /expedited/i.test(token.text) ? 'expedited' : 'standard';
  else if (header.dates[slot] === null) {
    header.dates[slot] = isoDate(token.text);
    if (header.dates[slot] === null) unread.push({ text: token.text.trim(), why: `${dateTitles[slot]}: no such date` });
  }
}

function noteMissing(header: Header, label: Token, head: string, tokens: Token[], unread: Unread[]): void {
  const slot = label.slot!;
  const known = slot === 'case' ? header.caseNumber : slot === 'priority' ? header.priority : header.dates[slot];
  if (known !== null || !label.text.includes(':')) return;
  const next = tokens.find((token) => token.start >= label.end)?.start ?? head.length;
  const written = head.slice(label.end, next).split('\n')[0]!.trim().slice(0, 80);
  const title = slot === 'case' ? 'case number' : slot === 'priority' ? 'priority' : dateTitles[slot];
  unread.push({
    text: written,
    why: written === '' ? `${title}: nothing stands by its label` : `${title}: not understood`,
  });
}

const dateTitles: Record<DateName, string> = {
  injury: 'date of injury',
  assigned: 'date assigned',
  urDenial: 'date of the UR denial',
  applicationReceived: 'date the application was received',
  decision: 'decision date',
};

export function caseNumberOf(written: string): string {
  return written.replace(/\s/g, '').replace('–', '-');
}
