import { defined, field, isObject, type Loose, textOf } from '../loose.ts';
import { fold } from '../names/fold.ts';

/** A name in fields or in one line; `Last, First Middle` is turned round. */
export function looseName(row: Loose): unknown {
  const given = field(row, 'name', 'fullName');
  if (isObject(given)) {
    return defined({
      first: textOf(field(given, 'first', 'firstName', 'given')),
      middle: textOf(field(given, 'middle', 'middleName')),
      last: textOf(field(given, 'last', 'lastName', 'family', 'surname')),
      suffix: textOf(field(given, 'suffix')),
    });
  }
  const last = textOf(field(row, 'last', 'lastName', 'surname', 'familyName'));
  if (last) {
    const first = textOf(field(row, 'first', 'firstName', 'givenName'));
    return defined({
      first,
      middle: textOf(field(row, 'middle', 'middleName')),
      last,
      suffix: textOf(field(row, 'suffix')),
    });
  }
  return typeof given === 'string' ? nameInLine(given) : given;
}

const degreeWord = /^(?:md|do|dc|phd|psyd|dds|dmd|dpm|od|lac|rn|facs|faaos|mph|msc?|esq)$/u;

function nameInLine(line: string): Loose {
  const segments = line
    .split(',')
    .map((s) => s.trim())
    .filter((s) => s !== '' && !degreeWord.test(fold(s).replace(/ /gu, '')));
  const suffix = segments.find((s, i) => i > 0 && /^(?:jr|sr|ii|iii|iv)\.?$/iu.test(s));
  const [head = '', ...rest] = segments.filter((s) => s !== suffix);
  const plainWords = (text: string) =>
    text
      .split(/\s+/u)
      .filter((w, i) => w !== '' && !(i === 0 && /^dr\.?$/iu.test(w)) && !(i > 0 && degreeWord.test(fold(w))));
  if (rest.length > 0) {
    const [first = '', ...middle] = plainWords(rest.join(' '));
    return defined({ first, middle: middle.join(' ') || undefined, last: head, suffix });
  }
  const all = plainWords(head);
  const ending = all.length > 2 && /^(?:jr|sr|ii|iii|iv)\.?$/iu.test(all.at(-1)!) ? all.pop() : suffix;
  const from = surnameStart(all);
  return defined({
    first: all[0] ?? '',
    middle: all.slice(1, from).join(' ') || undefined,
    last: all.slice(from).join(' '),
    suffix: ending,
  });
}

/** The surname is the last word with the particles before it: "de la Cruz". */
function surnameStart(all: string[]): number {
  let from = Math.max(1, all.length - 1);
  while (from > 1 && /^(?:de|la|del|los|las|da|dos|van|von|der|den|st\.?|di|du|le)$/iu.test(all[from - 1]!)) from--;
  return from;
}

/** The degree, or the profession that says it; of a name in one line, what stands behind it. */
export function looseDegree(row: Loose): unknown {
  const given =
    textOf(field(row, 'degree', 'degrees', 'credential', 'profession')) ??
    degreeInName(textOf(field(row, 'name', 'fullName')));
  if (given === undefined) return undefined;
  const plain = fold(given).replace(/ /gu, '').toUpperCase();
  const [known] = /MD|DO|DC|DDS|DMD|DPM|OD|PHD|PSYD|EDD|LAC|RN|PT/u.exec(plain) ?? [];
  if (known === plain || (known && given.includes(','))) return known;
  return professions[plain.toLowerCase()] ?? 'other';
}

const professions: Record<string, string> = {
  physician: 'MD',
  medicaldoctor: 'MD',
  doctorofmedicine: 'MD',
  osteopath: 'DO',
  chiropractor: 'DC',
  psychologist: 'PSYD',
  acupuncturist: 'LAC',
  dentist: 'DDS',
  podiatrist: 'DPM',
  optometrist: 'OD',
  nurse: 'RN',
  registerednurse: 'RN',
  physicaltherapist: 'PT',
};

const degreeInName = (name: string | undefined) =>
  name === undefined
    ? undefined
    : /[\s,]+(M\.?D\.?|D\.?O\.?|D\.?C\.?|D\.?P\.?M\.?|D\.?D\.?S\.?|D\.?M\.?D\.?|Ph\.?D\.?|Psy\.?D\.?|O\.?D\.?|L\.?Ac\.?|R\.?N\.?)\s*$/u.exec(
        name,
      )?.[1];
