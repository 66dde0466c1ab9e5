import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ask } from '../api/client.ts';
import { DeskTabs } from '../desk/DeskTabs.tsx';
import { lookUp, useWords } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import './notices.css';
import { noticeTitles } from './titles.ts';
import { noticePageWords } from './words.ts';

type Spoken = 'en' | 'es';
interface Previews {
  notices: { id: string; language: Spoken; reader: string; rule: string; title: string; html: string }[];
  mails: { id: string; language: Spoken; mail: { subject: string; text: string } }[];
}

/** Every notice and e-mail as people get it, for those who answer for the words. */
export function NoticesPage() {
  const { language } = useWords();
  const words = noticePageWords[language];
  const { notice, mail } = useSearch({ strict: false }) as { notice?: string; mail?: string };
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery({
    queryKey: ['notices'],
    queryFn: () => ask<Previews>('/api/notices'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!data) return <Waiting error={error} retry={refetch} />;
  const ids = [...new Set(data.notices.map((one) => one.id))];
  const mailIds = [...new Set(data.mails.map((one) => one.id))];
  const chosen = ids.includes(notice ?? '') ? String(notice) : (ids[0] ?? '');
  const chosenMail = mailIds.includes(mail ?? '') ? String(mail) : (mailIds[0] ?? '');
  const go = (next: Record<string, string>) =>
    void navigate({
      to: '/notices',
      search: { notice: chosen, mail: chosenMail, ...next } as never,
      replace: true,
      resetScroll: false,
    });
  const shown = data.notices.filter((one) => one.id === chosen);
  return (
    <>
      <h1>{words.title}</h1>
      <DeskTabs />
      <p>{words.lead}</p>
      <h2>{words.notices}</h2>
      <label className="notice-pick">
        {words.pick}
        <select className="usa-select" value={chosen} onChange={(event) => go({ notice: event.target.value })}>
          {ids.map((id) => (
            <option key={id} value={id}>
              {noticeTitles[language][id] ?? id}
            </option>
          ))}
        </select>
      </label>
      <p className="oi-quiet">
        {words.reader}: {lookUp(words.readers, shown[0]?.reader ?? '')} · {words.rule}: {shown[0]?.rule}
      </p>
      <div className="notice-pair">
        {shown.map((one) => (
          <section
            key={one.language}
            className="oi-card"
            aria-label={one.language === 'en' ? words.english : words.spanish}
          >
            <p className="notice-bar">
              <strong>{one.language === 'en' ? words.english : words.spanish}</strong>
              <a
                className="usa-link"
                href={`/api/notices/${one.id}/preview.pdf?language=${one.language}`}
                target="_blank"
                rel="noreferrer"
                aria-label={`${words.pdf}, ${one.language === 'en' ? words.english : words.spanish}`}
              >
                {words.pdf}
              </a>
            </p>
            {/* Written by our own templates from invented facts; every text in it is escaped where it is rendered. */}
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: see above */}
            <div className="notice-paper" lang={one.language} dangerouslySetInnerHTML={{ __html: lowered(one.html) }} />
          </section>
        ))}
      </div>
      <h2>{words.mails}</h2>
      <p>{words.mailLead}</p>
      <label className="notice-pick">
        {words.pickMail}
        <select className="usa-select" value={chosenMail} onChange={(event) => go({ mail: event.target.value })}>
          {mailIds.map((id) => (
            <option key={id} value={id}>
              {lookUp(words.mailNames, id)}
            </option>
          ))}
        </select>
      </label>
      <div className="notice-pair">
        {data.mails
          .filter((one) => one.id === chosenMail)
          .map((one) => (
            <section
              key={one.language}
              className="oi-card"
              aria-label={one.language === 'en' ? words.english : words.spanish}
            >
              <p>
                <strong>{words.subject}:</strong> <span lang={one.language}>{one.mail.subject}</span>
              </p>
              <p className="notice-mail" lang={one.language}>
                {one.mail.text}
              </p>
            </section>
          ))}
      </div>
    </>
  );
}

/** Headings of the paper stand below those of the page. */
const lowered = (html: string): string =>
  html.replace(/<(\/?)h([1-4])>/g, (_, slash: string, level: string) => `<${slash}h${Number(level) + 2}>`);
