import type { Content, Language } from '../../determination/write/index.ts';
import type { PlainDate } from '../../law/dates/types.ts';
import { type FactsOf, type NoticeId, noticeIds, noticeTemplates } from './catalogue.ts';
import { type Mail, type MailId, mailIds, mailSamples, writeMail } from './mails.ts';
import type { NoticeReader, NoticeTemplate } from './template.ts';
import { type NoticeFrame, writeNotice } from './write-notice.ts';

const languages: readonly Language[] = ['en', 'es'];
const frame: Omit<NoticeFrame, 'language'> = {
  caseNumber: 'CM26-0000123',
  on: '2026-09-14',
  to: { name: 'Marisol Quintero-Fable', address: ['12 Example Lane', 'Fresno, CA 93799'] },
};
const addressees: Record<NoticeReader, NoticeFrame['to']> = {
  employee: frame.to,
  'all-parties': frame.to,
  'claims-administrator': { name: 'Fable Mutual Claims', address: ['1 Invention Way', 'Bakersfield, CA 93399'] },
  'administrative-director': { name: 'Administrative Director', address: ['Division of Workers’ Compensation'] },
  reviewer: { name: 'Reviewer', address: [] },
};

/** Where the fictional case stands when a notice goes out. */
const days: Partial<Record<NoticeId, PlainDate>> = {
  'application-received': '2026-08-22',
  duplicate: '2026-08-26',
  'information-requested': '2026-08-26',
  'not-eligible': '2026-08-31',
  deferred: '2026-08-31',
  'converted-to-expedited': '2026-09-15',
  'converted-to-regular': '2026-09-16',
  'records-reminder': '2026-09-24',
  'records-overdue': '2026-09-30',
  'penalty-referral': '2026-10-05',
  'reviewer-question': '2026-09-25',
  'reviewer-answer': '2026-09-28',
  'quality-returned': '2026-09-30',
  extended: '2026-10-10',
  terminated: '2026-09-21',
  withdrawn: '2026-09-18',
  'determination-served': '2026-10-02',
  'implementation-reminder': '2026-10-07',
  implemented: '2026-10-08',
  'appeal-received': '2026-10-21',
  'appeal-affirmed': '2027-01-19',
  remanded: '2027-01-19',
};

export interface NoticePreview {
  id: NoticeId;
  language: Language;
  reader: NoticeReader;
  rule: string;
  content: Content;
}

/** Every notice in both languages with fictional facts, for preview pages and for the golden texts. */
export function previewNotices(): NoticePreview[] {
  return noticeIds.flatMap((id) => languages.map((language) => preview(id, language)));
}

function preview<Id extends NoticeId>(id: Id, language: Language): NoticePreview {
  const { reader, rule, sample, sampleInSpanish } = noticeTemplates[id] as unknown as NoticeTemplate<object>;
  const shown = language === 'es' ? { ...sample, ...sampleInSpanish } : sample;
  const content = writeNotice(
    id,
    { ...frame, on: days[id] ?? frame.on, to: addressees[reader], language },
    shown as FactsOf<Id>,
  );
  return { id, language, reader, rule, content };
}

/** Every mail in both languages. */
export function previewMails(): { id: MailId; language: Language; mail: Mail }[] {
  return mailIds.flatMap((id) => languages.map((language) => ({ id, language, mail: previewMail(id, language) })));
}

const previewMail = <Id extends MailId>(id: Id, language: Language): Mail => writeMail(id, language, mailSamples[id]);
