import { type CaseState, fold, type Party, type RecordedEvent, type ServiceAddress } from '../../case/index.ts';
import { type Language, printInBackground } from '../../determination/write/index.ts';
import { pacificDateOf } from '../../law/index.ts';
import type { Delivery } from '../../store/index.ts';
import { systemPrincipal } from '../access/principal.ts';
import type { App } from '../app.ts';
import type { Request } from '../cases/answers.ts';
import { execute } from '../cases/execute.ts';
import { loadVisible } from '../cases/load.ts';
import { letterheadOf } from '../letters/letterhead.ts';
import { envelopeLines, postalAddressOf, serviceListOf } from '../letters/service-list.ts';
import { writeMail } from '../notices/index.ts';
import { mayComeLater } from './mail-refusal.ts';
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
  const loaded = await loadVisible(app.store, caseNumber, systemPrincipal, pacificDateOf(app.clock.now()));
  if (!loaded) throw new Error(`no case ${caseNumber}`);
  const events = loaded.events.filter((event) => event.version <= version);
  const state = loaded.state.version === version ? loaded.state : (fold(events) as CaseState);
  const event = events.at(-1) as RecordedEvent;
  const language: Language = to === 'employee' ? state.application.language : 'en';
  const address = serviceListOf(loaded.state, state.application.receivedOn).find((one) => one.to === to);
  const addressee = {
    name: address?.name ?? to,
    address: address?.channel === 'mail' ? envelopeLines(address.address) : [],
  };
  const content = contentOfNotice(
    id,
    { event, state, events, organization: app.config.OPENIMR_ORGANIZATION },
    addressee,
    language,
    letterheadOf(app.config),
  );
  const sha256 = await app.store.originals.put(caseNumber, await printInBackground(content));
  const channel = await howItGoes(app, post, message, { state: loaded.state, id, language, address });
  const request: Request = {
    type: 'RecordNotice',
    data: { notice: id, to, channel, language, sha256 },
    idempotencyKey: message.key,
    role: 'system',
  };
  const answer = await execute(app, systemPrincipal, caseNumber, request, loaded);
  if (!answer.ok) throw new Error(answer.refusal.because);
  return { to, channel, sha256 };
}

/** The last of this many tries with the mail server is followed by paper. */
const tries = 8;

interface ToTell {
  state: CaseState;
  id: SentNotice;
  language: Language;
  address: ServiceAddress | undefined;
}

/**
 * Tells the party by mail where it reads so, and says how the notice goes: one that the mail server refuses for good goes on
 * paper where an address is known. The letter itself has a mail of its own (serve-letter.ts), so its notice has none.
 */
async function howItGoes(app: App, post: Post, message: Delivery, told: ToTell): Promise<'mail' | 'electronic'> {
  const { address, id, language, state } = told;
  if (address?.channel !== 'electronic') return 'mail';
  if (!address.address.includes('@') || id === 'determination-served') return 'electronic';
  const mail = writeMail('news', language, {}, { letterhead: letterheadOf(app.config) });
  try {
    await post.send({ to: address.address, key: message.key, ...mail });
  } catch (error) {
    if (mayComeLater(error as Error) && message.attempt < tries) throw error;
    return postalAddressOf(state, address.to) ? 'mail' : 'electronic';
  }
  return 'electronic';
}
