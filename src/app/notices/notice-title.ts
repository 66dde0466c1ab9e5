import type { Language } from '../../determination/write/index.ts';
import { type NoticeId, noticeTemplates } from './catalogue.ts';

/** What a notice is called on its own sheet; for one that stands in no catalogue, its id in words. */
export const noticeTitle = (id: string, language: Language = 'en'): string =>
  id in noticeTemplates ? noticeTemplates[id as NoticeId].wording[language].title : id.replaceAll('-', ' ');
