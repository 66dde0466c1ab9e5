import type { Finding } from '../model.ts';
import { type Check, found } from './check.ts';
import { conclusionIn } from './of-passage.ts';
import type { Passage, SubjectItem } from './subject.ts';
import { type Amount, type AmountKind, amountsOf, sessionsByRate } from './words/amounts.ts';
import { drugWords } from './words/strengths.ts';

const compared: AmountKind[] = ['tablets', 'strength', 'sessions'];
/** Requested, authorized and disputed amounts stand side by side: any may rightly be named. */
const modified = /original request|authorized|eligible portion|modified|modification|certified|partial/i;
const ofGuideline = /guideline|up to|maximum|recommend|trial|exceed|beyond|completed|attended|already|prior|previous/i;

/** The conclusion names the amount in dispute: "#90" under an item for "#60" decides something nobody asked. */
export function amountsAgainst(check: Check, item: SubjectItem): Finding[] {
  const end = conclusionIn(item.rationale)?.sentence;
  if (!end || ofGuideline.test(end.text)) return [];
  const asked = amountsOf(item.treatment.text);
  const said = amountsOf(end.text);
  return compared.flatMap((kind) => {
    const one = only(said, kind);
    const wanted = asked.filter((other) => other.kind === kind);
    if (!one || wanted.length === 0 || agrees(one, wanted, item.treatment.text)) return [];
    const sure = wanted.length === 1 && !modified.test(item.treatment.text) && !modified.test(item.rationale.text);
    const words = `The item is for ${wanted[0]?.raw.trim()}; the conclusion says ${one.raw.trim()}.`;
    return [
      found(check, sure ? 'error' : 'warning', words, item.rationale, [end.start + one.start, end.start + one.end]),
    ];
  });
}

function only(list: Amount[], kind: AmountKind): Amount | undefined {
  const same = list.filter((one) => one.kind === kind);
  return new Set(same.map((one) => one.value)).size === 1 ? same[0] : undefined;
}

function agrees(one: Amount, wanted: Amount[], treatment: string): boolean {
  if (
    wanted.some(
      (other) =>
        other.value === one.value || parts(other.value).includes(one.value) || parts(one.value).includes(other.value),
    )
  )
    return true;
  // Extractors drop the stroke of "7.5/325".
  if (wanted.some((other) => digits(other.value) === digits(one.value))) return true;
  if (one.kind === 'sessions' && sessionsByRate(treatment).includes(Number(one.value))) return true;
  return new RegExp(`(?<!\\d)${one.value.replace(/[.\\/]/gu, '\\$&')}(?!\\d)`, 'u').test(treatment.replace(/\s/gu, ''));
}

const digits = (value: string): string => value.replace(/\D/gu, '');
const parts = (value: string): string[] => value.split('/');

/** A strength in which the drug is not made, or another strength of it elsewhere: somebody mistyped one of them. */
export function strengthsAgainst(check: Check, item: SubjectItem, elsewhere: Passage[]): Finding[] {
  return drugWords(item.treatment.text).flatMap((asked) => {
    const at: [number, number] = [asked.start, asked.end];
    if (!asked.exists)
      return [found(check, 'warning', `"${asked.raw}": not made in that strength.`, item.treatment, at)];
    const others = elsewhere.flatMap((passage) =>
      drugWords(passage.text)
        .filter((one) => one.drug === asked.drug)
        .map((one) => ({ one, passage })),
    );
    if (others.some(({ one }) => sameStrength(one.strength, asked.strength))) return [];
    const other = others[0];
    if (!other) return [];
    const words = `Asked for is ${asked.raw}; here stands ${other.one.raw}.`;
    const finding = found(check, 'warning', words, other.passage, [other.one.start, other.one.end]);
    return [{ ...finding, item: item.index }];
  });
}

const sameStrength = (a: string, b: string): boolean => digits(a) === digits(b) || parts(a)[0] === parts(b)[0];
