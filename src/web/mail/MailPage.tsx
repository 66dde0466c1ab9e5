import { useQuery } from '@tanstack/react-query';
import type { MailRoom, MailRoomEntry } from '../../app/mail/room.ts';
import { ask } from '../api/client.ts';
import { CaseLink } from '../bulk/Preview.tsx';
import { DeskTabs } from '../desk/DeskTabs.tsx';
import { showDate } from '../messages/dates.ts';
import { fill, type Language, lookUp, useWords } from '../messages/words.tsx';
import { noticeTitles } from '../notices/titles.ts';
import '../queue/queue.css';
import { Waiting } from '../shell/Waiting.tsx';
import { AgainForm } from './AgainForm.tsx';
import { CameBack } from './CameBack.tsx';
import { ToPrint } from './ToPrint.tsx';
import { mailWords } from './words.ts';

export const nameOf = ({ what }: MailRoomEntry, language: Language): string =>
  'letter' in what
    ? fill(mailWords[language].letter, { version: what.letter })
    : (noticeTitles[language][what.notice] ?? what.notice);

/** What is to be printed and mailed, what came back, and what waits for the mail server. */
export function MailPage() {
  const words = mailWords[useWords().language];
  const { data, error, refetch } = useQuery({
    queryKey: ['mail-room'],
    queryFn: () => ask<MailRoom>('/api/mail-room'),
    refetchInterval: 30_000,
  });
  if (!data) return <Waiting error={error} retry={refetch} />;
  return (
    <>
      <h1>{words.title}</h1>
      <DeskTabs />
      <p>{words.lead}</p>
      {data.more && <p className="oi-hint">{words.more}</p>}
      <h2>
        {words.toPrint} ({data.toPrint.length})
      </h2>
      <ToPrint entries={data.toPrint} done={refetch} />
      <h2>
        {words.returned} ({data.returned.length})
      </h2>
      <CameBack done={refetch} />
      {data.returned.length === 0 && <p>{words.nothingReturned}</p>}
      <ul className="desk-cards">
        {data.returned.map((entry) => (
          <li key={`${entry.caseNumber}${entry.id}`} className="oi-card">
            <Entry entry={entry} />
            <AgainForm entry={entry} done={refetch} />
          </li>
        ))}
      </ul>
      <h2>
        {words.underWay} ({data.underWay.length})
      </h2>
      {data.underWay.length === 0 && <p>{words.nothingUnderWay}</p>}
      <ul className="desk-cards">
        {data.underWay.map((entry) => (
          <li key={`${entry.caseNumber}${entry.id}`} className="oi-card">
            <Entry entry={entry} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Entry({ entry }: { entry: MailRoomEntry }) {
  const { words: all, language } = useWords();
  const words = mailWords[language];
  return (
    <p className="margin-top-0">
      <strong>{nameOf(entry, language)}</strong> · <CaseLink number={entry.caseNumber} />
      <br />
      {entry.name} ({lookUp(all.roles, entry.to)}), {entry.address ?? words.noAddress}
      <br />
      <span className="oi-when">{showDate(entry.since, language)}</span>
    </p>
  );
}
