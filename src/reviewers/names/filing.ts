import { closeKeys, closeness } from './closeness.ts';

/** A word to file or look up by: as it is, or a whole name run together, or initials. */
export interface FilingWord {
  word: string;
  as: 'word' | 'whole' | 'initials';
}

/** Things filed under words, so that a near word finds them: word → things, and key → words. */
export interface Filing<Thing> {
  things: Map<string, Thing[]>;
  words: Map<string, string[]>;
}

const marks = { word: '', whole: '=', initials: '.' } as const;

/** Files things under the words of each. */
export function file<Thing>(all: Iterable<Thing>, wordsOf: (thing: Thing) => Iterable<FilingWord>): Filing<Thing> {
  const filing: Filing<Thing> = { things: new Map(), words: new Map() };
  for (const thing of all) {
    for (const { word, as } of unique(wordsOf(thing))) {
      const filed = marks[as] + word;
      const before = filing.things.get(filed);
      if (before) before.push(thing);
      else {
        filing.things.set(filed, [thing]);
        for (const key of keysOf(word, as)) append(filing.words, key, filed);
      }
    }
  }
  return filing;
}

/** Everything filed under a word that is near one of these. */
export function lookUp<Thing>(filing: Filing<Thing>, words: Iterable<FilingWord>): Set<Thing> {
  const found = new Set<Thing>();
  for (const { word, as } of unique(words)) {
    const asked = marks[as] + word;
    const met = new Set<string>();
    for (const key of keysOf(word, as)) {
      for (const filed of filing.words.get(key) ?? []) {
        if (met.has(filed)) continue;
        met.add(filed);
        if (as === 'word' && filed !== asked && closeness(word, filed) === 'far') continue;
        for (const thing of filing.things.get(filed)!) found.add(thing);
      }
    }
  }
  return found;
}

function keysOf(word: string, as: FilingWord['as']): readonly string[] {
  if (as === 'word') return closeKeys(word);
  return [marks[as] + word];
}

function unique(words: Iterable<FilingWord>): Iterable<FilingWord> {
  const byName = new Map<string, FilingWord>();
  for (const word of words) byName.set(marks[word.as] + word.word, word);
  return byName.values();
}

/** Adds to the list under a key. */
export function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
