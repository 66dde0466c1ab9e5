import { type CaseState, fold, type Party, type RecordedEvent } from '../../case/index.ts';
import { type Language, renderPdfDocument } from '../../determination/write/index.ts';
import type { Delivery } from '../../store/index.ts';
import { systemPrincipal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { execute } from '../cases/execute.ts';
import { loadCase } from '../cases/load.ts';
import { letterheadOf } from '../letters/letterhead.ts';
import { serviceListOf } from '../letters/service-list.ts';
import { writeMail } from '../notices/index.ts';
import { contentOfNotice } from './notice-facts.ts';
import type { SentNotice } from './notices-after.ts';
import type { Post } from './post.ts';

interface NoticeMessage {
  caseNumber: string;
  version: number;
  id: SentNotice;
  to: Party;
}

/** Writes a notice from the case as it stood, files it, tells the party, and records that it went out. */
export async function deliverNotice(app: App, post: Post, message: Delivery): Promise<unknown> {
  const { caseNumber, version, id, to } = message.payload as NoticeMessage;
  const loaded = await loadCase(app.store, caseNumber);
  if (!loaded) throw new Error(`no case ${caseNumber}`);
  const events = loaded.events.filter((event) => event.version <= version);
  const state = fold(events) as CaseState;
  const event = events.at(-1) as RecordedEvent;
  const language: Language = to === 'employee' ? state.application.language : 'en';
  const address = serviceListOf(state, state.application.receivedOn).find((one) => one.to === to);
  const addressee = {
    name: address?.name ?? to,
    address: address?.channel === 'mail' ? address.address.split(', ') : [],
  };
  const content = contentOfNotice(
    id,
    { event, state, events, organization: app.config.OPENIMR_ORGANIZATION },
    addressee,
    language,
    letterheadOf(app.config),
  );
  const sha256 = await app.store.originals.put(caseNumber, renderPdfDocument(content));
  const electronic = address?.channel === 'electronic' && address.address.includes('@');
  if (electronic)
    await post.send({
      to: address.address,
      key: message.key,
      ...writeMail(id === 'determination-served' ? 'determination' : 'news', language, {}),
    });
  const channel = electronic ? 'electronic' : 'mail';
  const answer = await execute(app, systemPrincipal, caseNumber, {
    type: 'RecordNotice',
    data: { notice: id, to, channel, language, sha256 },
    idempotencyKey: message.key,
    role: 'system',
  });
  if (!answer.ok) throw new Error(answer.refusal.because);
  return { to, channel, sha256 };
}
