import { type Answer, granted, type PlainDate, refused } from '../../law/index.ts';
import type { Choice, Publication, PublicationEvent } from './publication.ts';

/** What a person may do with a publication. */
export type PublicationCommand =
  | ({ type: 'DecideSpan'; id: string } & Choice)
  | { type: 'Recall'; because: string }
  | { type: 'PrepareAgain'; because: string };

/** Decides on one command of a person; preparing again is asked of the background, and decides nothing here. */
export function decidePublication(one: Publication, command: PublicationCommand): Answer<PublicationEvent[]> {
  switch (command.type) {
    case 'DecideSpan':
      return decideSpan(one, command);
    case 'Recall':
      if (one.status === 'recalled') return refused({ code: 'not-in-this-state', because: 'It was recalled before.' });
      if (command.because.trim().length < 5)
        return refused({ code: 'bad-input', field: 'because', because: 'Say why it is recalled: the feed tells it.' });
      return granted([
        { type: 'PublicationRecalled', data: { version: one.prepared.version, because: command.because.trim() } },
      ]);
    case 'PrepareAgain':
      if (one.status === 'published')
        return refused({ code: 'not-in-this-state', because: 'It is published. Recall it first.' });
      return granted([]);
  }
}

function decideSpan(
  one: Publication,
  { id, choice, replacement }: { id: string } & Choice,
): Answer<PublicationEvent[]> {
  if (one.status !== 'uncertain' && one.status !== 'cooling' && one.status !== 'blocked')
    return refused({ code: 'not-in-this-state', because: `It is ${one.status}; its words can be changed no more.` });
  const span = one.uncertain.find((known) => known.id === id);
  if (!span) return refused({ code: 'not-found', because: 'There are no such words in this letter.', field: 'id' });
  const words = replacement?.trim() ?? '';
  if (choice === 'replace' && words === '')
    return refused({
      code: 'bad-input',
      field: 'replacement',
      because: 'Say what stands in place of the words, such as “the clinic”.',
    });
  if (choice === 'replace' && words.toLowerCase().includes(span.words.toLowerCase()))
    return refused({ code: 'bad-input', field: 'replacement', because: 'The words that identify are still in it.' });
  return granted([
    {
      type: 'SpanDecided',
      data: { version: one.prepared.version, id, choice, replacement: choice === 'replace' ? words : null },
    },
  ]);
}

/** Why it may not be published today; null when it may. */
export function notYet(one: Publication, today: PlainDate): 'uncertain' | 'blocked' | 'cooling' | 'done' | null {
  if (one.status === 'published' || one.status === 'recalled') return 'done';
  if (one.status === 'uncertain' || one.status === 'blocked') return one.status;
  return today < one.prepared.coolUntil ? 'cooling' : null;
}
