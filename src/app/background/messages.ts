import type { CaseState, RecordedEvent } from '../../case/index.ts';
import type { OutboxMessage } from '../../store/index.ts';
import { newsAfter } from '../news/news-after.ts';
import { publicationAfter } from '../publish/messages.ts';
import { noticesAfter } from './notices-after.ts';

/** What leaves the house because of an event; written in its transaction, delivered later, each delivery recorded. */
export function messagesAfter(
  state: CaseState,
  event: RecordedEvent,
  _events: readonly RecordedEvent[],
): OutboxMessage[] {
  const at = `${state.caseNumber}:${event.version}`;
  const notices = noticesAfter(event, state).map(({ id, to }) => ({
    topic: 'notice',
    key: `${at}:${id}:${to}`,
    payload: { caseNumber: state.caseNumber, version: event.version, id, to },
  }));
  return [
    ...notices,
    ...service(event, at, state.caseNumber),
    ...reading(event, at, state.caseNumber),
    ...publicationAfter(event, at, state),
    ...newsMessages(event, at, state),
  ];
}

/** What an event tells to people in the portal; one message for all of them. */
function newsMessages(event: RecordedEvent, at: string, state: CaseState): OutboxMessage[] {
  if (newsAfter(event, state).length === 0) return [];
  return [{ topic: 'news', key: `${at}:news`, payload: { caseNumber: state.caseNumber, version: event.version } }];
}

/** Each party is served by a message of its own: one that fails is tried again alone. */
function service(event: RecordedEvent, at: string, caseNumber: string): OutboxMessage[] {
  if (event.type === 'ServiceRedirected') {
    const { version, notice, to, channel, address } = event.data;
    const payload = { caseNumber, version, notice, address: { to, channel, address } };
    return channel === 'electronic' ? [{ topic: 'serve', key: `${at}:serve:${to}`, payload }] : [];
  }
  if (event.type === 'ServiceRecorded') {
    const { version, result } = event.data;
    const payload = { caseNumber, version };
    return result === 'sent' || result === 'delivered' ? [{ topic: 'proof', key: `${at}:proof`, payload }] : [];
  }
  if (event.type !== 'DeterminationIssued' && event.type !== 'CorrectionIssued') return [];
  const { version, service: addresses } = event.data;
  return addresses.map((address) => ({
    topic: 'serve',
    key: `${at}:serve:${address.to}`,
    payload: { caseNumber, version, address },
  }));
}

/** Records are read page by page in the background. */
function reading(event: RecordedEvent, at: string, caseNumber: string): OutboxMessage[] {
  if (event.type !== 'RecordsReceived') return [];
  return event.data.records.map((record) => ({
    topic: 'read-pages',
    key: `${at}:${record.documentId}`,
    payload: { caseNumber, documentId: record.documentId },
  }));
}
