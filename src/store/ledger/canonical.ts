import { createHash } from 'node:crypto';

/**
 * JSON with the members of every object in order of their names (UTF-16 units, as RFC 8785 has it) and no blanks:
 * one text for one value, so that a hash over it can be repeated by anybody.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (typeof (value as { toJSON?: unknown }).toJSON === 'function')
    return canonicalJson(JSON.parse(JSON.stringify(value)));
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value as Record<string, unknown>)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/**
 * Where text stands that PostgreSQL cannot hold (a NUL, half of a surrogate pair), as a dotted path; null when
 * all is well.
 */
export function findUnstorable(value: unknown, path = ''): string | null {
  if (typeof value === 'string') return isStorable(value) ? null : path || 'value';
  if (value === null || typeof value !== 'object') return null;
  for (const [name, member] of Object.entries(value)) {
    const here = path ? `${path}.${name}` : name;
    if (!isStorable(name)) return here;
    const found = findUnstorable(member, here);
    if (found) return found;
  }
  return null;
}

const isStorable = (text: string): boolean => !/[\0\p{Surrogate}]/u.test(text);
