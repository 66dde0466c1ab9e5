import type { Kind } from '../../src/privacy/index.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { eponymSentences } from './eponyms.ts';
import { fillers, isShipped, makers, type Person, somePerson } from './slots.ts';
import { bodies, clinical, closings, headers, openings } from './templates.ts';

export interface Label {
  start: number;
  end: number;
  kind: Kind;
  text: string;
  /** Of names: both parts are in the lists the program ships. */
  listed?: boolean;
}

export interface Note {
  text: string;
  labels: Label[];
  /** Stretches that name no person: eponyms. */
  decoys: { start: number; end: number }[];
}

/** Generated notes with every identifier's place. The same seed gives the same notes. */
export function* generateNotes(count: number, seed: number): Generator<Note> {
  for (let at = 0; at < count; at += 1) yield writeNote(chanceFrom(seed + at * 7919), at);
}

function writeNote(chance: Chance, at: number): Note {
  const note: Note = { text: '', labels: [], decoys: [] };
  const cast = new Map<string, Person>();
  const write = (template: string) => fill(note, template, cast, chance);
  write(`${chance.pick(headers)}\n\n`);
  write(`${chance.pick(openings)} `);
  const sentences = 6 + chance.below(8);
  for (let line = 0; line < sentences; line += 1) {
    write(chance.pick(bodies));
    note.text += ' ';
    if (chance.below(2) === 0) note.text += `${chance.pick(clinical)} `;
    if (chance.below(3) === 0) writeDecoy(note, eponymSentences[(at * 13 + line) % eponymSentences.length]!);
    if (chance.below(4) === 0) note.text += '\n\n';
  }
  note.text += '\n\n';
  write(chance.pick(closings));
  note.text += '\n';
  return note;
}

function writeDecoy(note: Note, sentence: string): void {
  note.decoys.push({ start: note.text.length, end: note.text.length + sentence.length });
  note.text += `${sentence} `;
}

function fill(note: Note, template: string, cast: Map<string, Person>, chance: Chance): void {
  for (const part of template.split(/(\{[a-z0-9.]+\})/)) {
    const slot = /^\{([a-z0-9]+)(?:\.([a-z]+))?\}$/.exec(part);
    if (!slot) note.text += part;
    else if (slot[2]) addPerson(note, personOf(cast, slot[1]!, chance), slot[2], chance);
    else addValue(note, slot[1]!, chance);
  }
}

function personOf(cast: Map<string, Person>, role: string, chance: Chance): Person {
  const known = cast.get(role) ?? somePerson(chance);
  cast.set(role, known);
  return known;
}

function addPerson(note: Note, person: Person, form: string, chance: Chance): void {
  const listed = isShipped(person);
  const add = (text: string) => label(note, 'name', text, listed);
  switch (form) {
    case 'full':
      add(
        chance.below(6) === 0
          ? `${person.first} ${chance.pick([...'ABCDEGHJKLMNPRST'])}. ${person.last}`
          : `${person.first} ${person.last}`,
      );
      break;
    case 'inverted':
      add(chance.below(2) === 0 ? `${person.last}, ${person.first}` : `${person.last}, ${person.first}`.toUpperCase());
      break;
    case 'titled':
      note.text += chance.pick(['Dr. ', 'Dr. ', 'Mr. ', 'Ms. ', 'Mrs. ']);
      add(person.last);
      break;
    case 'first':
      add(person.first);
      break;
    default:
      add(person.last);
      break;
  }
}

function addValue(note: Note, slot: string, chance: Chance): void {
  const filler = fillers[slot];
  if (filler) {
    note.text += filler(chance);
    return;
  }
  const [kind, make] = makers[slot]!;
  label(note, kind, make(chance));
}

function label(note: Note, kind: Kind, text: string, listed?: boolean): void {
  const start = note.text.length;
  note.text += text;
  note.labels.push({ start, end: start + text.length, kind, text, ...(listed === undefined ? {} : { listed }) });
}
