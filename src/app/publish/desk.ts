import type { Role } from '../../case/index.ts';
import { type Answer, granted, refused } from '../../law/index.ts';
import {
  categoryLabel,
  decidePublication,
  isInTree,
  openSpans,
  type Publication,
  type PublicationCommand,
  type PublicationEvent,
} from '../../library/index.ts';
import type { OutboxMessage } from '../../store/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { fingerprintOf } from '../cases/fingerprint.ts';
import { loadCase } from '../cases/load.ts';
import { libraryOf } from './library.ts';
import { addToPublication, dueOn, type LoadedPublication, loadPublication, publicationStream } from './stream.ts';

/** Who watches over publications: the second person of a letter is never the one who wrote it. */
export const publicationDesk: readonly Role[] = ['quality', 'service', 'director'];

/** In which capacity somebody may work on publications; null for everybody else. */
export const deskRole = (principal: Principal | null): Role | null =>
  (principal && !principal.onlyCase && principal.roles.find((role) => publicationDesk.includes(role))) || null;

const notYours = { code: 'not-yours-to-do', because: 'Publications are for the quality desk, service and director.' };

export interface DeskRequest {
  key: string;
  command: PublicationCommand;
  /** The version of the publication the person was looking at. */
  expectedVersion: number;
  idempotencyKey: string;
}

/** What a person does with a publication; recorded with their name, done in the background. */
export async function actOnPublication(
  app: App,
  principal: Principal,
  { key, command, expectedVersion, idempotencyKey }: DeskRequest,
): Promise<Answer<{ version: number }>> {
  const role = deskRole(principal);
  if (!role) return refused(notYours);
  const before = await loadPublication(app, key);
  const { publication } = before;
  if (!publication) return refused({ code: 'not-found', because: 'There is no such publication.' });
  if (await wroteIt(app, principal, key))
    return refused({ code: 'not-yours-to-do', because: 'A second person looks at it: you decided this case.' });
  const fingerprint = fingerprintOf(principal, key, command);
  const again = await app.store.findAnswer(idempotencyKey, fingerprint);
  if (again) return again.ok ? granted({ version: again.version }) : refused(again.refusal);
  if (before.version !== expectedVersion)
    return refused({
      code: 'stale-version',
      because: 'Somebody changed this publication while you were looking at it. Look again, then decide.',
      field: 'expectedVersion',
    });
  const decided = decidePublication(publication, command);
  if (!decided.ok) return decided;
  const outbox = afterCommand(app, publication, command, before);
  if (decided.value.length === 0) {
    await app.store.outbox.send(outbox.map((message) => ({ dueAt: app.clock.now(), ...message })));
    app.wake();
    return granted({ version: before.version });
  }
  const answer = await addToPublication(app, {
    key,
    before,
    events: decided.value,
    actor: { id: principal.userId, role },
    idempotencyKey,
    fingerprint,
    reason: 'because' in command ? command.because : null,
    outbox,
  });
  return answer.ok ? granted({ version: answer.version }) : refused(answer.refusal);
}

async function wroteIt(app: App, { reviewerId }: Principal, key: string): Promise<boolean> {
  if (!reviewerId) return false;
  const loaded = await loadCase(app.store, key);
  return loaded?.state.reviewers.some(({ id }) => id === reviewerId) ?? false;
}

function afterCommand(
  app: App,
  one: Publication,
  command: PublicationCommand,
  { version }: LoadedPublication,
): OutboxMessage[] {
  const { caseNumber, prepared } = one;
  const key = `${publicationStream(caseNumber)}:${version + 1}`;
  switch (command.type) {
    case 'DecideSpan': {
      const left = openSpans(one).filter(({ id }) => id !== command.id);
      const again = one.status === 'blocked';
      return left.length > 0 || again
        ? []
        : [{ topic: 'publish', key, payload: { caseNumber }, dueAt: dueOn(prepared.coolUntil) }];
    }
    case 'Recall': {
      const payload = { key: caseNumber, because: command.because.trim(), at: app.clock.now() };
      return [{ topic: 'out-of-library', key, payload }];
    }
    case 'PrepareAgain': {
      const payload = { caseNumber, version: prepared.version, because: command.because.trim() || 'prepared again' };
      return [{ topic: 'prepare-publication', key, payload }];
    }
  }
}

export interface CategoryRequest {
  key: string;
  item: number;
  main: string;
  sub: string;
  because: string;
  idempotencyKey: string;
}

/** Puts a treatment elsewhere in DWC's tree, with the reason; it stays there when the letter is entered again. */
export async function correctCategory(
  app: App,
  principal: Principal,
  { key, item, main, sub, because, idempotencyKey }: CategoryRequest,
): Promise<Answer<{ version: number }>> {
  const role = deskRole(principal);
  if (!role) return refused(notYours);
  const reason = because.trim();
  const fingerprint = fingerprintOf(principal, key, item, main, sub, reason);
  const again = await app.store.findAnswer(idempotencyKey, fingerprint);
  if (again) return again.ok ? granted({ version: again.version }) : refused(again.refusal);
  const entry = libraryOf(app.config).get(key);
  const before = entry?.items[item];
  if (!before) return refused({ code: 'not-found', because: 'The library has no such treatment.' });
  if (!isInTree(main, sub))
    return refused({ code: 'bad-input', field: 'sub', because: 'DWC’s tree of treatments has no such place.' });
  if (reason.length < 5) return refused({ code: 'bad-input', field: 'because', because: 'Say why it belongs there.' });
  const { treatment } = before;
  const event: PublicationEvent = {
    type: 'CategoryCorrected',
    data: {
      key,
      item,
      treatment,
      from: categoryLabel(before.category),
      to: categoryLabel({ main, sub }),
      because: reason,
    },
  };
  const loaded = await loadPublication(app, key);
  const payload = { key, item, treatment, main, sub, because: reason, by: principal.userId, at: app.clock.now() };
  const answer = await addToPublication(app, {
    key,
    before: loaded,
    events: [event],
    actor: { id: principal.userId, role },
    idempotencyKey,
    fingerprint,
    reason,
    outbox: [{ topic: 'correct-category', key: `${publicationStream(key)}:${loaded.version + 1}`, payload }],
  });
  return answer.ok ? granted({ version: answer.version }) : refused(answer.refusal);
}
