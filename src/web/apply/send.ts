import { ask, command, Problem } from '../api/client.ts';
import type { Session } from '../api/types.ts';
import { pacificDay } from '../messages/dates.ts';
import { applicationOf } from './application-of.ts';
import type { Draft } from './draft/useDraft.ts';

interface Sent {
  typed: string;
  application: unknown;
}

/**
 * Files the application under the key kept with it, and answers with the case's number. The same answers are sent again
 * exactly as before, whatever day it is by then; when other answers went out under this key and arrived, theirs is the case.
 */
export async function send(draft: Draft, language: 'en' | 'es'): Promise<string> {
  const { answers, key } = draft.kept;
  const before = draft.kept.sent as Sent | null;
  const typed = JSON.stringify([answers.values, answers.treatments, answers.papers.length, language]);
  const { today } = await ask<Session>('/api/session');
  const day = pacificDay(today);
  const now: Sent = before?.typed === typed ? before : { typed, application: applicationOf(answers, day, language) };
  draft.note({ sent: now });
  try {
    return (await command(null, 'FileApplication', { application: now.application }, key)).caseNumber;
  } catch (error) {
    if (error instanceof Problem && error.code === 'key-reused' && before)
      return (await command(null, 'FileApplication', { application: before.application }, key)).caseNumber;
    // A refusal recorded nothing: there is nothing to ask for again.
    if (error instanceof Problem && error.status >= 400 && error.status < 500) draft.note({ sent: null });
    else if (before) draft.note({ sent: before });
    throw error;
  }
}
