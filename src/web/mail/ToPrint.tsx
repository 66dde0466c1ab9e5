import { useState } from 'react';
import type { MailRoomEntry } from '../../app/mail/room.ts';
import { ask, newKey, Problem } from '../api/client.ts';
import { useSession } from '../api/queries.ts';
import { CaseLink } from '../bulk/Preview.tsx';
import { pacificDay, showDate } from '../messages/dates.ts';
import { fill, lookUp, useWords } from '../messages/words.tsx';
import { nameOf } from './MailPage.tsx';
import { mailWords } from './words.ts';

const keyOf = (entry: MailRoomEntry): string => `${entry.caseNumber}/${entry.id}`;

/** A morning's mail: chosen, printed in one go, recorded as mailed one by one. */
export function ToPrint({ entries, done }: { entries: MailRoomEntry[]; done: () => unknown }) {
  const { words: all, language } = useWords();
  const words = mailWords[language];
  const { data: session } = useSession();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState<string[]>([]);
  if (entries.length === 0 && said.length === 0) return <p>{words.nothingToPrint}</p>;
  const picked = entries.filter((entry) => chosen.has(keyOf(entry)));
  const toggle = (keys: string[], on: boolean) => {
    const next = new Set(chosen);
    for (const key of keys) on ? next.add(key) : next.delete(key);
    setChosen(next);
  };
  const mailed = async () => {
    const day = pacificDay(session?.today ?? new Date().toISOString());
    const refusals: string[] = [];
    for (const entry of picked) {
      const refusal = await markMailed(entry, day);
      if (refusal) refusals.push(fill(words.refused, { what: `${entry.caseNumber}, ${entry.name}`, why: refusal }));
    }
    setSaid([fill(words.recorded, { count: picked.length - refusals.length }), ...refusals]);
    setChosen(new Set());
    await done();
  };
  const isAll = picked.length === entries.length && entries.length > 0;
  return (
    <>
      <div role="status">
        {said.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <p className="desk-line">
        {picked.length === 0 ? (
          <span className="oi-hint">{words.none}</span>
        ) : (
          <>
            <a
              className="usa-button"
              href={`/api/mail-room/packets.pdf?of=${encodeURIComponent(picked.slice(0, 50).map(keyOf).join(','))}`}
              target="_blank"
              rel="noreferrer"
            >
              {fill(words.printChosen, { count: Math.min(50, picked.length) })}
            </a>
            <button type="button" className="usa-button usa-button--outline" onClick={() => void mailed()}>
              {fill(words.mailedChosen, { count: picked.length })}
            </button>
          </>
        )}
      </p>
      <table className="oi-table oi-stack queue-table">
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                aria-label={words.chooseAll}
                checked={isAll}
                onChange={() => toggle(entries.map(keyOf), !isAll)}
              />
            </th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.to}</th>
            <th scope="col">{words.address}</th>
            <th scope="col">{words.since}</th>
            <th scope="col">{words.packet}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={keyOf(entry)}>
              <td data-label="">
                <input
                  type="checkbox"
                  aria-label={fill(words.choose, {
                    what: `${nameOf(entry, language)}, ${entry.caseNumber}, ${entry.name}`,
                  })}
                  checked={chosen.has(keyOf(entry))}
                  onChange={() => toggle([keyOf(entry)], !chosen.has(keyOf(entry)))}
                />
              </td>
              <td data-label={words.what}>
                <span>
                  {nameOf(entry, language)}
                  <br />
                  <CaseLink number={entry.caseNumber} />
                </span>
              </td>
              <td data-label={words.to}>
                <span>
                  {entry.name}
                  <span className="oi-hint">{lookUp(all.roles, entry.to)}</span>
                </span>
              </td>
              <td data-label={words.address}>{entry.address ?? words.noAddress}</td>
              <td data-label={words.since}>{showDate(entry.since, language)}</td>
              <td data-label={words.packet}>
                <a
                  className="usa-link"
                  href={`/api/mail-room/${entry.caseNumber}/${encodeURIComponent(entry.id)}/packet.pdf`}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={fill(words.packetOf, { what: `${entry.caseNumber}, ${entry.name}` })}
                >
                  {words.packet}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

async function markMailed(entry: MailRoomEntry, on: string): Promise<string | null> {
  try {
    await stepOf(entry, 'mailed', { on });
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
}

/** One step on one letter; the key makes it count once. */
export const stepOf = (entry: MailRoomEntry, step: 'mailed' | 'returned' | 'again', body: unknown): Promise<unknown> =>
  ask(`/api/mail-room/${entry.caseNumber}/${encodeURIComponent(entry.id)}/${step}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': newKey() },
    body: JSON.stringify(body),
  });
