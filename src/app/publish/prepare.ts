import { withSealedListed } from '../../case/index.ts';
import { addDays, pacificDateOf } from '../../law/index.ts';
import { changedSentences, draftPublic, openSpans, type PublicationEvent } from '../../library/index.ts';
import type { Delivery } from '../../store/index.ts';
import { systemPrincipal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { loadCase } from '../cases/load.ts';
import { knownOf } from './known.ts';
import { coolingDaysOf } from './settings.ts';
import { addToPublication, dueOn, loadPublication, publicationStream } from './stream.ts';
import { publishedText } from './text.ts';

export interface ToPrepare {
  caseNumber: string;
  version: number;
  because: string | null;
}

const actor = { id: systemPrincipal.userId, role: 'system' };

/** Makes the public version of an issued determination: what is certain is replaced, what is not is put before a person. */
export async function preparePublication(app: App, message: Delivery): Promise<unknown> {
  const { caseNumber, version, because } = message.payload as ToPrepare;
  const loaded = await loadCase(app.store, caseNumber);
  const issued = loaded?.state.issued.findLast((one) => one.version === version);
  if (!loaded || !issued) throw new Error(`${caseNumber} has no issued version ${version}`);
  const before = await loadPublication(app, caseNumber);
  const { publication } = before;
  if (publication && publication.prepared.version > version) return { overtakenBy: publication.prepared.version };
  // What was sealed after the letter went out is not named to the public either.
  const listed = withSealedListed(issued.determination, (id) => id in loaded.state.sealed);
  const draft = draftPublic(listed, await knownOf(app, loaded.state));
  const issuedOn = pacificDateOf(issued.at);
  const coolFrom = because === null ? issuedOn : pacificDateOf(app.clock.now());
  const coolUntil = addDays(coolFrom, await coolingDaysOf(app));
  const earlier = publication?.published ? await publishedText(app, publication) : null;
  const prepared: PublicationEvent = {
    type: 'PublicationPrepared',
    data: {
      caseNumber,
      version,
      issued: issuedOn,
      coolUntil,
      replaced: draft.replaced,
      uncertain: draft.uncertain,
      changed: earlier === null ? null : changedSentences(textOf(draft.determination), earlier).slice(0, 200),
      because,
    },
  };
  const answer = await addToPublication(app, {
    key: caseNumber,
    before,
    events: [prepared],
    actor,
    // Keys of the outbox are unique within a topic, those of the ledger everywhere.
    idempotencyKey: `${message.topic}:${message.key}`,
    reason: because,
    outbox: [
      {
        topic: 'publish',
        key: `${publicationStream(caseNumber)}:${before.version + 1}`,
        payload: { caseNumber },
        dueAt: dueOn(coolUntil),
      },
    ],
  });
  if (!answer.ok) throw new Error(answer.refusal.because);
  const stands = (await loadPublication(app, caseNumber)).publication;
  return { uncertain: stands ? openSpans(stands).length : 0, coolUntil };
}

const textOf = (d: ReturnType<typeof draftPublic>['determination']): string =>
  [...d.summary, ...d.items.flatMap(({ rationale }) => rationale)].map(({ text }) => text).join(' ');
