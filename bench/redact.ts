import { detect, kinds, redact } from '../src/privacy/index.ts';
import { eponymSentences } from './redact/eponyms.ts';
import { generateNotes, type Note } from './redact/generate.ts';
import { sayCompromise } from './redact/peers.ts';
import { newTally, precision, recall, type Said, scoreNote, type Tally, total } from './redact/score.ts';

const floor = { recall: 0.995, precision: 0.97 };

/**
 * `openimr bench redact [--notes N] [--seed S] [--show]`: recall and precision by span over generated notes with exact
 * spans, by kind; eponyms; compromise on the same notes; speed. Exit 1 when a promised figure is not reached.
 */
export async function run(args: string[]): Promise<void> {
  const value = (name: string, other: number) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : other);
  const notes = [...generateNotes(value('--notes', 1500), value('--seed', 20_260_101))];
  const ours = measure(notes, (text) => redact(text).spans);
  const peer = measure(notes, sayCompromise);
  print(`${notes.length} generated notes, ${total(ours.tally.wanted)} identifiers, ${ours.characters} characters\n`);
  printKinds(ours.tally, peer.tally);
  printSummary(ours, peer);
  const eponyms = touchedEponyms();
  print(
    `Eponym sentences alone: ${eponymSentences.length}, touched ${eponyms.length}${eponyms.length > 0 ? `: ${eponyms.join(' | ')}` : ''}`,
  );
  printGrowth(notes);
  if (args.includes('--show')) printMistakes(ours.tally);
  const isMet = recall(ours.tally) >= floor.recall && precision(ours.tally) >= floor.precision && eponyms.length === 0;
  if (!isMet) process.exitCode = 1;
}

const print = (line: string) => process.stdout.write(`${line}\n`);
const rate = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(4));

interface Measured {
  tally: Tally;
  characters: number;
  seconds: number;
}

function measure(notes: readonly Note[], say: (text: string) => Said[]): Measured {
  const tally = newTally();
  let [characters, seconds] = [0, 0];
  for (const note of notes) {
    const began = performance.now();
    const said = say(note.text);
    seconds += (performance.now() - began) / 1000;
    characters += note.text.length;
    scoreNote(tally, note, said);
  }
  return { tally, characters, seconds };
}

function printKinds(ours: Tally, peer: Tally): void {
  print(
    `${'kind'.padEnd(16)}${'wanted'.padStart(8)}${'found'.padStart(8)}${'recall'.padStart(9)}${'compromise'.padStart(12)}`,
  );
  for (const kind of kinds) {
    const wanted = ours.wanted.get(kind) ?? 0;
    if (wanted === 0) continue;
    const found = ours.found.get(kind) ?? 0;
    print(
      `${kind.padEnd(16)}${String(wanted).padStart(8)}${String(found).padStart(8)}${rate(found, wanted).padStart(9)}${rate(peer.found.get(kind) ?? 0, wanted).padStart(12)}`,
    );
  }
}

function printSummary(ours: Measured, peer: Measured): void {
  for (const [name, { tally, characters, seconds }] of [
    ['openimr', ours],
    ['compromise', peer],
  ] as const) {
    print(
      `\n${name}: recall ${rate(total(tally.found), total(tally.wanted))} (at least ${floor.recall}), precision ${rate(tally.right, tally.said)} (at least ${floor.precision}) over ${tally.said} spans, ` +
        `kind named right ${rate(tally.kindRight, total(tally.wanted))}, eponym sentences touched in the notes ${tally.decoysTouched}, ${Math.round(characters / seconds).toLocaleString('en-US')} characters/s`,
    );
  }
  const { unlistedFound, unlistedWanted } = ours.tally;
  print(
    `Names of which a part is in no list of the program: ${unlistedWanted} of ${ours.tally.wanted.get('name') ?? 0}, recall ${rate(unlistedFound, unlistedWanted)}`,
  );
}

const touchedEponyms = (): string[] => eponymSentences.filter((sentence) => redact(sentence).spans.length > 0);

/** The same text once, twice, eight times: time for a character must not grow. */
function printGrowth(notes: readonly Note[]): void {
  const one = notes
    .slice(0, 60)
    .map((note) => note.text)
    .join('\n');
  const line = [1, 2, 8].map((times) => {
    const text = one.repeat(times);
    const began = performance.now();
    detect(text);
    return `${text.length} characters ${Math.round(text.length / ((performance.now() - began) / 1000)).toLocaleString('en-US')}/s`;
  });
  print(`Growth: ${line.join('; ')}`);
}

function printMistakes(tally: Tally): void {
  print('\nMissed:');
  for (const line of tally.missed.slice(0, 80)) print(`  ${line}`);
  print('Wrong:');
  for (const line of tally.wrong.slice(0, 80)) print(`  ${line}`);
}
