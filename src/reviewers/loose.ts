/** Reads loosely written objects: `licences`, `Licenses` and `license_list` are looked up under one spelling. */
export type Loose = Record<string, unknown>;

export const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const plain = (key: string) => key.toLowerCase().replace(/[^a-z0-9]/gu, '');

/** The first of the fields that is there and not empty; field names are compared without case, `_` and `-`. */
export function field(of: unknown, ...names: string[]): unknown {
  if (!isObject(of)) return undefined;
  const wanted = names.map(plain);
  for (const name of wanted) {
    for (const [key, value] of Object.entries(of)) {
      if (plain(key) === name && value !== undefined && value !== null && value !== '') return value;
    }
  }
  return undefined;
}

/** A list from a list, from one value, or from a cell with `;` (or `|`) between. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null || value === '') return [];
  if (Array.isArray(value)) return value.filter((v) => v !== null && v !== '');
  if (typeof value !== 'string') return [value];
  const text = value.trim();
  if (text.startsWith('[')) {
    try {
      const parsed: unknown = JSON.parse(text);
      if (Array.isArray(parsed)) return parsed;
    } catch {
      // Not JSON after all: a cell that begins with a bracket.
    }
  }
  return text
    .split(/\s*;\s*|\s*\|\s*/u)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** A string from a string or a number. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.trim() || undefined : typeof value === 'number' ? String(value) : undefined;

/** A number from a number or its digits; anything else is handed on for the schema to refuse. */
export function numberOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  return /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text === '' ? undefined : value;
}

/** A part from 0 to 1 out of `0.06`, `6`, `"6%"`: above 1 it is percent. */
export function shareOf(value: unknown): unknown {
  if (typeof value === 'string') {
    const match = /^\s*(\d+(?:\.\d+)?)\s*(%?)\s*$/u.exec(value);
    if (!match) return value === '' ? undefined : value;
    return match[2] === '%' ? Number(match[1]) / 100 : shareOf(Number(match[1]));
  }
  return typeof value === 'number' && value > 1 ? value / 100 : value;
}

/** A day from `2027-01-31`, a date-time, or `1/31/2027` as Americans write it; anything else is handed on to be refused. */
export function dayOf(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? undefined;
  const text = value.trim();
  if (text === '') return undefined;
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text);
  if (american) return `${american[3]}-${american[1]!.padStart(2, '0')}-${american[2]!.padStart(2, '0')}`;
  return /^\d{4}-\d{2}-\d{2}T/u.test(text) ? text.slice(0, 10) : text;
}

/** Leaves out what is undefined, so that schema defaults apply. */
export const defined = <T extends Loose>(of: T): T =>
  Object.fromEntries(Object.entries(of).filter(([, v]) => v !== undefined)) as T;
