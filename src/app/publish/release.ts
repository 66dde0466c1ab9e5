import { pacificDateOf } from '../../law/index.ts';
import {
  draftPublic,
  type FinishAnswer,
  finishPublic,
  notYet,
  type Publication,
  type PublicationEvent,
} from '../../library/index.ts';
import type { Delivery } from '../../store/index.ts';
import { systemPrincipal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { loadCase } from '../cases/load.ts';
import { letterheadOf } from '../letters/letterhead.ts';
import { knownOf } from './known.ts';
import { addToPublication, dueOn, type LoadedPublication, loadPublication, publicationStream } from './stream.ts';
import { publishedText } from './text.ts';

const actor = { id: systemPrincipal.userId, role: 'system' };

/** Publishes what has cooled and is certain; looks through the finished file first. What may not go yet waits. */
export async function releasePublication(app: App, message: Delivery): Promise<unknown> {
  const { caseNumber } = message.payload as { caseNumber: string };
  const before = await loadPublication(app, caseNumber);
  const { publication } = before;
  if (!publication) return { waits: 'not prepared' };
  const hindered = notYet(publication, pacificDateOf(app.clock.now()));
  if (hindered === 'cooling') await sendAgain(app, publication, before.version);
  if (hindered) return { waits: hindered };
  const finished = await finish(app, publication);
  const events: PublicationEvent[] = finished.ok
    ? [await filed(app, publication, finished.value)]
    : [
        {
          type: 'LeakScanFailed',
          data: {
            version: publication.prepared.version,
            blocked: finished.blocked,
            uncertain: finished.uncertain.filter(({ id }) => !publication.choices[id]),
          },
        },
      ];
  await record(app, before, events, `${message.topic}:${message.key}`, finished.ok);
  return finished.ok ? { published: publication.prepared.version } : { waits: 'leaks' };
}

/** Its day was moved after the wake-up was set. */
const sendAgain = (app: App, { caseNumber, prepared }: Publication, version: number) =>
  app.store.outbox.send([
    {
      topic: 'publish',
      key: `${publicationStream(caseNumber)}:${version}:${prepared.coolUntil}`,
      payload: { caseNumber },
      dueAt: dueOn(prepared.coolUntil),
    },
  ]);

async function finish(app: App, publication: Publication): Promise<FinishAnswer> {
  const { caseNumber, prepared, uncertain, choices } = publication;
  const loaded = await loadCase(app.store, caseNumber);
  const issued = loaded?.state.issued.findLast((one) => one.version === prepared.version);
  if (!loaded || !issued) throw new Error(`${caseNumber} has no issued version ${prepared.version}`);
  const known = await knownOf(app, loaded.state);
  const draft = draftPublic(issued.determination, known, uncertain, choices);
  const undecided = draft.uncertain.filter(({ id }) => !choices[id]);
  if (undecided.length > 0) return { ok: false, blocked: [], uncertain: undecided };
  const harmless = uncertain.flatMap((span) => {
    const made = choices[span.id];
    return made ? [made.choice === 'harmless' ? span.words : (made.replacement ?? '')] : [];
  });
  const published = await publishedText(app, publication);
  return finishPublic({
    determination: draft.determination,
    known,
    harmless,
    letterhead: letterheadOf(app.config),
    ...(published === null ? {} : { published }),
  });
}

type Finished = Extract<FinishAnswer, { ok: true }>['value'];

async function filed(app: App, publication: Publication, { pdf, text, entry }: Finished): Promise<PublicationEvent> {
  const { caseNumber, prepared, published } = publication;
  const { originals } = app.store;
  return {
    type: 'DeterminationPublished',
    data: {
      version: prepared.version,
      pdf: await originals.put(caseNumber, pdf),
      text: await originals.put(caseNumber, new TextEncoder().encode(text)),
      sha256: entry.origin.sha256,
      replaces: published?.version ?? null,
    },
  };
}

async function record(
  app: App,
  before: LoadedPublication,
  events: PublicationEvent[],
  idempotencyKey: string,
  published: boolean,
): Promise<void> {
  const key = before.publication?.caseNumber ?? '';
  const answer = await addToPublication(app, {
    key,
    before,
    events,
    actor,
    idempotencyKey,
    outbox: published
      ? [
          {
            topic: 'into-library',
            key: `${publicationStream(key)}:${before.version + 1}`,
            payload: { caseNumber: key },
          },
        ]
      : [],
  });
  if (!answer.ok) throw new Error(answer.refusal.because);
}
