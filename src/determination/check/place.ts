/**
 * The reader joins the lines of a paragraph, so its texts are not stretches of the letter. To give a finding its
 * place, the joined text is laid over the letter word by word: white space counts for nothing, a word may be
 * broken at a line's end, and what lies between (a page's footer) is jumped over within a bounded window, so that
 * the work stays linear in the length of the text.
 */
const window = 600;

/** For each UTF-16 unit of `joined`, its place in `text`; `from` is where to start looking. */
export function align(joined: string, text: string, from: number): Int32Array {
  const places = new Int32Array(joined.length + 1);
  let at = from;
  const words = /\S+/gu;
  let done = 0;
  for (let word = words.exec(joined); word; word = words.exec(joined)) {
    places.fill(at, done, word.index);
    at = placeWord(word[0], text, at, places, word.index);
    done = word.index + word[0].length;
  }
  places.fill(at, done);
  return places;
}

function placeWord(word: string, text: string, from: number, places: Int32Array, offset: number): number {
  let at = skipSpace(text, from);
  if (!wordStands(word, text, at)) {
    const next = text.slice(from, from + window).indexOf(word);
    if (next >= 0) at = from + next;
  }
  for (let i = 0; i < word.length; i++) {
    if (text[at] !== word[i]) at = skipBreak(text, at, word[i] as string);
    places[offset + i] = Math.min(at, text.length);
    if (text[at] === word[i]) at++;
  }
  return at;
}

function wordStands(word: string, text: string, at: number): boolean {
  return text.startsWith(word.slice(0, 3), at);
}

/** Inside a word only a line's end may intervene, with or without its hyphen. */
function skipBreak(text: string, at: number, wanted: string): number {
  let ahead = at;
  while (ahead < text.length && ahead < at + 8 && /[\s\u00ad-]/u.test(text[ahead] as string)) ahead++;
  return text[ahead] === wanted ? ahead : at;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text[at] as string)) at++;
  return at;
}
