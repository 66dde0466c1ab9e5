import type { Application, PersonName } from '../application.ts';
import { claimKey } from './decision-attached.ts';
import { isSameWord } from './edit-distance.ts';

/** Letters only, without accents: `O’Brien-Núñez` → `obriennunez`. */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

/** First and last names may be typed in each other's field. */
function isSameName(a: PersonName, b: PersonName): boolean {
  const [first, last, otherFirst, otherLast] = [a.first, a.last, b.first, b.last].map(lettersOf) as [
    string,
    string,
    string,
    string,
  ];
  return (
    (isSameFirst(first, otherFirst) && isSameWord(last, otherLast)) ||
    (isSameWord(first, otherLast) && isSameWord(last, otherFirst))
  );
}

/** An initial stands for the name. */
const isSameFirst = (a: string, b: string): boolean =>
  isSameWord(a, b) || ((a.length === 1 || b.length === 1) && a[0] === b[0]);

/**
 * One person filing twice: the names agree but for typing, and of claim number, date of birth and date of injury at
 * least one agrees, and no fewer agree than differ. Two people of one name differ in most of what is known of both.
 */
export function isSameWorker(a: Application, b: Application): boolean {
  if (!isSameName(a.employee.name, b.employee.name)) return false;
  const known = [
    [claimKey(a.claimNumber), claimKey(b.claimNumber)],
    [a.employee.birthDate ?? '', b.employee.birthDate ?? ''],
    [a.dateOfInjury ?? '', b.dateOfInjury ?? ''],
  ].filter(([one, other]) => one !== '' && other !== '');
  const agreeing = known.filter(([one, other]) => isSameWord(one!, other!)).length;
  return agreeing > 0 && agreeing >= known.length - agreeing;
}
