/** Notices and mails: what the program writes to people, in English and Spanish. Start with `catalogue.ts`. */
export { type FactsOf, type NoticeId, noticeIds, noticeTemplates } from './catalogue.ts';
export { type Due, dueText } from './due.ts';
export { type Mail, type MailId, mailIds, writeMail } from './mails.ts';
export { noticeTitle } from './notice-title.ts';
export { previewMails, previewNotices } from './preview.ts';
export type { NoticeReader } from './template.ts';
export { type Addressee, type NoticeFrame, writeNotice } from './write-notice.ts';
