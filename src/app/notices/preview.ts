import type { Content, Language } from '../../determination/write/index.ts';
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
  const content = writeNotice(id, { ...frame, to: addressees[reader], language }, shown as FactsOf<Id>);
  return { id, language, reader, rule, content };
}

/** Every mail in both languages. */
export function previewMails(): { id: MailId; language: Language; mail: Mail }[] {
  return mailIds.flatMap((id) => languages.map((language) => ({ id, language, mail: previewMail(id, language) })));
}

const previewMail = <Id extends MailId>(id: Id, language: Language): Mail => writeMail(id, language, mailSamples[id]);
