import type { Instant, PlainDate } from '../../law/index.ts';

/** Words a person has to look at before a letter may be published, with what stands around them. */
export interface Uncertain {
  id: string;
  /** Where: a field of the determination, or a part of the finished file (`file:properties`). */
  field: string;
  words: string;
  kind: string;
  before: string;
  after: string;
  because: string;
}

/** What the second person decided: the words identify nobody, or they are replaced. */
export interface Choice {
  choice: 'harmless' | 'replace';
  /** The words that take their place. */
  replacement: string | null;
}

/** Something in the finished file that no choice of words mends: an attachment, a hidden layer, an earlier version. */
export interface Blocked {
  place: string;
  message: string;
  quote: string;
}

/** The life of one publication, as the ledger holds it: a stream of its own beside the case's. */
export interface PublicationData {
  PublicationPrepared: {
    caseNumber: string;
    /** Version of the determination. */
    version: number;
    issued: PlainDate;
    coolUntil: PlainDate;
    /** Places where words were replaced by rule. */
    replaced: number;
    uncertain: Uncertain[];
    /** Sentences that did not stand in what was published before; null where nothing was. */
    changed: string[] | null;
    because: string | null;
  };
  SpanDecided: { version: number; id: string } & Choice;
  LeakScanFailed: { version: number; blocked: Blocked[]; uncertain: Uncertain[] };
  DeterminationPublished: { version: number; pdf: string; text: string; sha256: string; replaces: number | null };
  PublicationRecalled: { version: number; because: string };
  CategoryCorrected: { key: string; item: number; treatment: string; from: string; to: string; because: string };
}
export type PublicationEvent = {
  [T in keyof PublicationData]: { type: T; data: PublicationData[T] };
}[keyof PublicationData];
export type RecordedPublicationEvent = PublicationEvent & {
  at: Instant;
  actor: { id: string; role: string };
  version: number;
};

/** `uncertain`: a person has to look; `cooling`: waits for its day; `blocked`: the finished file leaks. */
export const publicationStatuses = ['uncertain', 'cooling', 'blocked', 'published', 'recalled'] as const;
export type PublicationStatus = (typeof publicationStatuses)[number];

/** A publication as its events make it. */
export interface Publication {
  caseNumber: string;
  status: PublicationStatus;
  /** Version of the stream. */
  version: number;
  prepared: PublicationData['PublicationPrepared'];
  uncertain: Uncertain[];
  choices: Record<string, Choice & { by: string; at: Instant }>;
  blocked: Blocked[];
  /** What stands in the library now; an earlier version stays until a corrected one takes its place. */
  published: (PublicationData['DeterminationPublished'] & { at: Instant }) | null;
  recalled: { because: string; at: Instant; by: string } | null;
}

/** What is still to be looked at. */
export const openSpans = ({ uncertain, choices }: Pick<Publication, 'uncertain' | 'choices'>): Uncertain[] =>
  uncertain.filter(({ id }) => !choices[id]);

const waiting = (one: Publication): PublicationStatus => (openSpans(one).length > 0 ? 'uncertain' : 'cooling');

/** The publication after one more event; null before it was prepared. */
export function evolvePublication(before: Publication | null, event: RecordedPublicationEvent): Publication | null {
  if (event.type === 'PublicationPrepared') return begun(before, event.data, event.version);
  if (before === null) return null;
  const one: Publication = { ...before, version: event.version };
  switch (event.type) {
    case 'SpanDecided': {
      const { id, choice, replacement } = event.data;
      one.choices = { ...one.choices, [id]: { choice, replacement, by: event.actor.id, at: event.at } };
      return { ...one, status: one.status === 'uncertain' ? waiting(one) : one.status };
    }
    case 'LeakScanFailed': {
      const known = new Set(one.uncertain.map(({ id }) => id));
      one.uncertain = [...one.uncertain, ...event.data.uncertain.filter(({ id }) => !known.has(id))];
      one.blocked = event.data.blocked;
      return { ...one, status: openSpans(one).length > 0 ? 'uncertain' : 'blocked' };
    }
    case 'DeterminationPublished':
      return { ...one, status: 'published', blocked: [], published: { ...event.data, at: event.at } };
    case 'PublicationRecalled':
      return {
        ...one,
        status: 'recalled',
        published: null,
        recalled: { because: event.data.because, at: event.at, by: event.actor.id },
      };
    case 'CategoryCorrected':
      return one;
  }
}

/** Choices of an earlier preparation hold for the same words at the same place. */
function begun(
  before: Publication | null,
  prepared: PublicationData['PublicationPrepared'],
  version: number,
): Publication {
  const one: Publication = {
    caseNumber: prepared.caseNumber,
    status: 'cooling',
    version,
    prepared,
    uncertain: prepared.uncertain,
    choices: before?.choices ?? {},
    blocked: [],
    published: before?.published ?? null,
    recalled: null,
  };
  return { ...one, status: waiting(one) };
}

export const foldPublication = (events: readonly RecordedPublicationEvent[]): Publication | null =>
  events.reduce<Publication | null>(evolvePublication, null);
