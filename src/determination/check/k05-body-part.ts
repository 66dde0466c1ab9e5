import type { Citation, Finding } from '../model.ts';
import { chapterRegions, isGeneric } from './chapter.ts';
import { type Check, found } from './check.ts';
import { conclusionIn, sentencesIn } from './of-passage.ts';
import type { Subject, SubjectItem } from './subject.ts';
import { levelWords, meet, type Region, regionsOf, regionWords, type SideWord, sideWords } from './words/anatomy.ts';
import { type Category, categoriesOf } from './words/treatment.ts';

/** Body part, side and level are one thing in item, guideline chapter and reasons. */
export const bodyPart: Check = {
  id: 'K05',
  title: 'Body part, side and level agree between item, guideline and reasons',
  severity: 'error',
  rule: 'LC 4610.6(h)(5); Heath (2016)',
  needs: 'letter',
  look: (subject) =>
    subject.items.flatMap((item) => [
      ...chapterOf(subject, item),
      ...sideOf(item),
      ...levelOf(item),
      ...partOf(item),
      ...partInReasons(item),
    ]),
};

const names = (regions: Iterable<Region>): string => [...regions].join(', ');

/** The chapter decided on treats another part of the body, and no other source cited treats this one. */
function chapterOf(subject: Subject, item: SubjectItem): Finding[] {
  const cited = item.reviewerBasis.filter((one) => one.kind !== 'none');
  if (cited.length === 0 || cited.some(isGeneric) || cited.some(beforeSurgery)) return [];
  const chapters = new Set(cited.flatMap((one) => [...chapterRegions(one)]));
  const wanted = regionsOf(item.treatment.text);
  if (chapters.size === 0) return [];
  if (wanted.size === 0) return chapterAgainstSummary(subject, item, chapters);
  if (meet(wanted, chapters)) return uncovered(item, wanted, chapters);
  const words = `The item is for ${names(wanted)}; the guideline chapter is about ${names(chapters)}.`;
  return [found(bodyPart, surelyWrong(item, cited, chapters, wanted) ? 'error' : 'warning', words, item.basis)];
}

/** What is done before an operation stands in the chapter of the operation: a chest x-ray under the low back. */
const beforeSurgery = ({ raw }: Citation): boolean => /\bpre-?\s?op/i.test(raw);

/**
 * ODG keeps equipment, laboratory and pre-operative entries in one chapter for all parts of the body, and the old
 * MTUS has no chapter for hip, head or chest: there another chapter may be the nearest.
 */
function surelyWrong(item: SubjectItem, cited: Citation[], chapters: Set<Region>, wanted: Set<Region>): boolean {
  if (chapters.size > 1 && cited.length > 1) return false;
  const kinds = categoriesOf(item.treatment.text);
  if (!kinds.has('exercise-kit') && apart.some((kind) => kinds.has(kind))) return false;
  const outside = cited.every((one) => one.kind === 'non-mtus');
  if (outside && !precise.some((kind) => kinds.has(kind))) return false;
  return [...wanted].some((one) => !['hip', 'head', 'chest', 'abdomen', 'arm', 'leg', 'eye'].includes(one));
}

/** Kinds of treatment whose entries guidelines keep wherever they first came up. */
const apart: Category[] = ['preoperative', 'laboratory', 'program', 'equipment', 'home-care', 'testing'];
/** Kinds whose entries stand in the chapter of the part of the body. */
const precise: Category[] = ['exercise-kit', 'imaging', 'electrodiagnostic', 'surgery', 'injection'];

function chapterAgainstSummary(subject: Subject, item: SubjectItem, chapters: Set<Region>): Finding[] {
  const told = subject.summary ? regionsOf(subject.summary.text) : new Set<Region>();
  const kinds = categoriesOf(item.treatment.text);
  if (told.size === 0 || meet(told, chapters) || apart.some((kind) => kinds.has(kind))) return [];
  const words = `The summary knows nothing of ${names(chapters)}, about which the guideline chapter is.`;
  return [found(bodyPart, 'warning', words, item.basis)];
}

function uncovered(item: SubjectItem, wanted: Set<Region>, chapters: Set<Region>): Finding[] {
  const left = [...wanted].filter((one) => !meet([one], chapters));
  if (left.length === 0) return [];
  return [
    found(bodyPart, 'note', `No chapter cited is about ${names(left)}, which the item also asks for.`, item.basis),
  ];
}

function sideOf(item: SubjectItem): Finding[] {
  const asked = sideWords(item.treatment.text);
  const last = conclusionIn(item.rationale)?.sentence;
  return sideWords(item.rationale.text).flatMap((one) => {
    const against = contradicts(one, asked);
    if (!against) return [];
    const concluding = last !== undefined && one.start >= last.start && one.start < last.end;
    const words = `The item is for the ${against.raw.toLowerCase()} side; here stands "${item.rationale.text.slice(one.start, one.end)}".`;
    if (!concluding && !allOther(item, against, one)) return [];
    return [found(bodyPart, concluding ? 'error' : 'warning', words, item.rationale, [one.start, one.end])];
  });
}

/** The same region, the other side, and the item names one side of it only. */
function contradicts(one: SideWord, asked: SideWord[]): SideWord | undefined {
  if (one.side === 'bilateral' || !one.region) return undefined;
  const same = asked.filter((other) => other.region === one.region || (other.region === null && asked.length === 1));
  if (same.length === 0 || same.some((other) => other.side !== (one.side === 'left' ? 'right' : 'left')))
    return undefined;
  return same[0];
}

/** The reasons never name the side asked for. */
function allOther(item: SubjectItem, asked: SideWord, one: SideWord): boolean {
  return !sideWords(item.rationale.text).some((word) => word.region === one.region && word.side === asked.side);
}

function levelOf(item: SubjectItem): Finding[] {
  const asked = new Set(levelWords(item.treatment.text).map((one) => one.level));
  const last = conclusionIn(item.rationale)?.sentence;
  if (asked.size === 0 || !last) return [];
  return levelWords(last.text)
    .filter((one) => !asked.has(one.level))
    .map((one) =>
      found(
        bodyPart,
        'error',
        `The item is for ${[...asked].join(', ')}; the conclusion is on ${one.level}.`,
        item.rationale,
        [last.start + one.start, last.start + one.end],
      ),
    );
}

/** The conclusion is about another part of the body than the item. */
function partOf(item: SubjectItem): Finding[] {
  const asked = regionsOf(item.treatment.text);
  const last = conclusionIn(item.rationale)?.sentence;
  if (asked.size === 0 || !last) return [];
  const concluded = regionsOf(last.text);
  if (concluded.size === 0 || meet(asked, concluded) || meet(concluded, asked)) return [];
  const sure = /\brequest(?:ed)?\b|^[^,]{0,80}\bis (?:not )?medically necessary/i.test(last.text);
  const words = `The item is for ${names(asked)}; the conclusion is about ${names(concluded)}.`;
  return [found(bodyPart, sure ? 'error' : 'warning', words, item.rationale, [last.start, last.end])];
}

const study =
  /^\s*(?:spine )?(?:MRI|magnetic resonance|x-?rays?|CT|radiographs?|ESI|epidural|injections?|surgery|fusion|arthroscopy)\b/i;

/** "would warrant a cervical MRI" under an item for the thoracic spine: reasons for another request. */
function partInReasons(item: SubjectItem): Finding[] {
  const asked = regionsOf(item.treatment.text);
  if (asked.size === 0) return [];
  return sentencesIn(item.rationale)
    .filter(
      (one) =>
        /\b(?:warrant|request|need|necessitat|justif|support)\w*\b/i.test(one.text) &&
        !/guideline|MTUS|ODG|ACOEM|\bprior\b|previous/i.test(one.text),
    )
    .flatMap((sentence) =>
      regionWords(sentence.text)
        .filter((one) => !asked.has(one.region) && study.test(sentence.text.slice(one.end)))
        .map((one) => {
          const words = `The item is for ${names(asked)}; these reasons are about ${one.region}.`;
          return found(bodyPart, 'warning', words, item.rationale, [
            sentence.start + one.start,
            sentence.start + one.end,
          ]);
        }),
    );
}
