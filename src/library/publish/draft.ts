import type { Determination } from '../../determination/model.ts';
import { publicVersion } from '../../determination/write/index.ts';
import type { KnownParties } from '../../privacy/index.ts';
import { mapTexts, replaceWords } from './map-texts.ts';
import type { Choice, Uncertain } from './publication.ts';

/** Ids of the same words at the same place are the same, so that a choice outlives a second preparation. */
const idOf = (field: string, words: string, nth: number): string =>
  `${field}:${words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}:${nth}`;

/** Numbers the words of each field, and gives each its id. */
export function withIds(spans: readonly Omit<Uncertain, 'id'>[]): Uncertain[] {
  const seen = new Map<string, number>();
  return spans.map((span) => {
    const place = `${span.field}\n${span.words.toLowerCase()}`;
    const nth = seen.get(place) ?? 0;
    seen.set(place, nth + 1);
    return { id: idOf(span.field, span.words, nth), ...span };
  });
}

export interface PublicDraft {
  determination: Determination;
  uncertain: Uncertain[];
  /** How many texts differ from the ones served. */
  replaced: number;
}

/**
 * The public version as far as it stands: what the case knows is replaced first, then what rules find, then what a
 * person said must go (`choices` of the spans in `asked`). What nobody decided yet is in `uncertain`.
 */
export function draftPublic(
  determination: Determination,
  known: KnownParties,
  asked: readonly Uncertain[] = [],
  choices: Readonly<Record<string, Choice>> = {},
): PublicDraft {
  const swaps = asked.flatMap((span) => {
    const made = choices[span.id];
    return made?.choice === 'replace' && made.replacement ? [{ words: span.words, by: made.replacement }] : [];
  });
  const swapped = mapTexts(determination, (text) =>
    swaps.reduce((before, { words, by }) => replaceWords(before, words, by), text),
  );
  const { determination: open, toConfirm } = publicVersion(swapped, known);
  const said = new Set(swaps.map(({ by }) => by.toLowerCase()));
  const uncertain = withIds(toConfirm.filter(({ words }) => !said.has(words.toLowerCase())));
  return { determination: open, uncertain, replaced: differing(determination, open) };
}

function differing(before: Determination, after: Determination): number {
  const kept = textsIn(after);
  return textsIn(before).filter((text, i) => text !== kept[i]).length;
}

function textsIn(d: Determination): string[] {
  const texts: string[] = [];
  mapTexts(d, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}
