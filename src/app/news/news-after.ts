import type { CaseState, Party, RecordedEvent, Role } from '../../case/index.ts';
import { noticesAfter, partiesPresent } from '../background/notices-after.ts';
import { type NoticeId, noticeTemplates } from '../notices/index.ts';

/** Whom an event is news for: a party of the case, a desk, or one reviewer by the panel's id. */
export type NewsReader = { party: Party } | { desk: Role } | { reviewer: string };

export interface PlannedNews {
  /** The notice's id, or one of `otherNews`. */
  kind: string;
  to: NewsReader;
  /** There is something to do. */
  action: boolean;
  /** A notice that the law asks for: it goes out by itself at once, whatever the person chose. */
  notice: boolean;
}

/** News that no notice of the law announces. */
export const otherNews = [
  'records-came',
  'case-for-you',
  'draft-returned',
  'ready-to-sign',
  'taken-back',
  'nobody-found',
  'approval-asked',
  'approval-refused',
  'appeal-filed',
  'now-expedited',
  'mail-returned',
  'liability-disputed',
] as const;
type OtherNews = (typeof otherNews)[number];

/** What an event tells to whom, in the portal and (by choice) by mail. Pure. */
export function newsAfter(event: RecordedEvent, state: CaseState): PlannedNews[] {
  const notices = noticesAfter(event, state).map(
    ({ id, to }): PlannedNews => ({
      kind: id,
      to: to === 'director' ? { desk: 'director' } : { party: to },
      action: noticeTemplates[id as NoticeId].asksAction,
      notice: true,
    }),
  );
  return [...notices, ...otherNewsAfter(event, state)];
}

const news = (kind: OtherNews, to: NewsReader, action = false): PlannedNews => ({ kind, to, action, notice: false });

function otherNewsAfter(event: RecordedEvent, state: CaseState): PlannedNews[] {
  switch (event.type) {
    case 'RecordsReceived':
      return partiesPresent(state)
        .filter((party) => party !== event.actor.role)
        .map((party) => news('records-came', { party }));
    case 'ReviewerAssigned':
      return [news('case-for-you', { reviewer: event.data.reviewerId }, true)];
    case 'ReviewTakenBack':
      return [news('taken-back', { reviewer: event.data.reviewerId })];
    case 'DraftReturned':
      return seated(state, 'draft-returned');
    case 'QualityReviewPassed':
      return seated(state, 'ready-to-sign');
    case 'ReviewerNotFound':
      return [news('nobody-found', { desk: 'assignment' }, true)];
    case 'ApprovalAsked':
      return [news('approval-asked', { desk: 'director' }, true)];
    case 'ApprovalRefused':
      return event.data.kind === 'information'
        ? [news('approval-refused', { desk: 'intake' })]
        : [news('approval-refused', { desk: 'assignment' }), ...seated(state, 'approval-refused', false)];
    case 'AppealFiled':
      return [news('appeal-filed', { desk: 'director' }, true)];
    case 'PriorityConverted':
      return event.data.to === 'expedited'
        ? (['assignment', 'records'] as const).map((desk) => news('now-expedited', { desk }, true))
        : [];
    case 'ServiceRecorded':
      return event.data.result === 'returned' ? [news('mail-returned', { desk: 'service' }, true)] : [];
    case 'LiabilityDisputed':
      return [news('liability-disputed', { desk: 'intake' }, true)];
    default:
      return [];
  }
}

const seated = (state: CaseState, kind: OtherNews, action = true): PlannedNews[] =>
  state.reviewers.map(({ id }) => news(kind, { reviewer: id }, action));
