/** Titles of guideline sections whose own name has commas. */
const titles = [
  'Forearm, Wrist, & Hand',
  'Forearm, Wrist, and Hand',
  'Forearm, Wrist & Hand',
  'Forearm, Wrist and Hand',
  'Pain, Suffering, and the Restoration of Function',
  'Hand, Wrist, and Forearm',
  'Head, Neck',
  'NSAIDs, GI symptoms',
];
const protectedTitle = new RegExp(titles.map((title) => title.replace(/[()&]/g, '\\$&')).join('|'), 'gi');

/** What parts a list, with the brackets that hold parts together. */
const signs = { ',': /[()[\],]/g, ',:;': /[()[\],:;]/g, ',:/;': /[()[\],:/;]/g };
type Separators = keyof typeof signs;

/**
 * The parts of a list with commas, where brackets hold together, a title with commas stays whole, and what goes on in
 * small letters ("specific drug list & adverse effects") or under a section number belongs to the part before it.
 */
export function splitList(text: string, separators: Separators = ','): string[] {
  if (separators === ',' && !text.includes(',')) return text === '' ? [] : [text.trim()];
  const held: string[] = [];
  const masked = text.replace(protectedTitle, (title) => `\u0001${held.push(title) - 1}\u0002`);
  const parts: string[] = [];
  for (const piece of cutOutsideBrackets(masked, separators)) {
    const whole =
      held.length === 0 ? piece : piece.replace(/\u0001(\d+)\u0002/g, (_, k: string) => held[Number(k)] ?? '');
    const part = whole.trim();
    if (part === '') continue;
    const last = parts.length - 1;
    if (last >= 0 && continues(parts[last]!, part)) parts[last] += `, ${part}`;
    else parts.push(part);
  }
  return parts;
}

function cutOutsideBrackets(text: string, separators: Separators): string[] {
  const pieces: string[] = [];
  const sign = signs[separators];
  let depth = 0;
  let from = 0;
  sign.lastIndex = 0;
  while (sign.test(text)) {
    const at = sign.lastIndex - 1;
    const met = text[at];
    if (met === '(' || met === '[') depth++;
    else if (met === ')' || met === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      pieces.push(text.slice(from, at));
      from = at + 1;
    }
  }
  // A bracket never closed would hide every comma after it.
  if (depth > 0) return text.split(separators === ',' ? ',' : /[,;]/);
  pieces.push(text.slice(from));
  return pieces;
}

const numbered = /^\d+(?:\.\d+)+\s/;

function continues(before: string, part: string): boolean {
  if (numbered.test(before)) return !numbered.test(part) && !/^\d+$/.test(part);
  const first = part.charCodeAt(0);
  if (first !== 38 && (first < 97 || first > 122)) return false;
  return !/^(?:and\s+)?[a-z]+\s+chapter\b/.test(part);
}
