import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import type { LinkShown } from '../../app/identity/links.ts';
import { ask, post } from '../api/client.ts';
import { showDate } from '../messages/dates.ts';
import { fill, lookUp, useWords } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { useAccountWords, useStep } from './queries.ts';
import { Refused } from './Refused.tsx';
import { TextField } from './TextField.tsx';

interface LinksAnswer {
  parties: { to: string; name: string; email: string | null }[];
  links: LinkShown[];
}

/** For the desks: who was sent a link to this case, and a new one. */
export function LinksPage() {
  const words = useAccountWords();
  const { number } = useParams({ strict: false }) as { number: string };
  const path = `/api/cases/${encodeURIComponent(number)}/links`;
  const { data, error, refetch } = useQuery({
    queryKey: ['links', number],
    queryFn: () => ask<LinksAnswer>(path),
    refetchInterval: 5_000,
  });
  if (!data) return <Waiting error={error} retry={refetch} />;
  return (
    <div className="oi-narrow">
      <Link to="/cases/$number" params={{ number }} className="usa-link">
        {words.back}
      </Link>
      <h1>{words.links}</h1>
      <p>{words.linksBody}</p>
      <Sent path={path} links={data.links} />
      <SendLink path={path} parties={data.parties} />
    </div>
  );
}

function Sent({ path, links }: { path: string; links: LinkShown[] }) {
  const words = useAccountWords();
  const { language } = useWords();
  const { run, busy, refusal } = useStep();
  const stateOf = (link: LinkShown): string => {
    if (link.revokedAt) return words.withdrawn;
    if (link.redeemedAt) return fill(words.opened, { when: showDate(link.redeemedAt, language) });
    if (new Date(link.expiresAt) < new Date()) return words.over;
    return link.sentAt ? words.notOpened : words.waiting;
  };
  if (links.length === 0) return <p className="oi-quiet">{words.noLinks}</p>;
  return (
    <>
      <Refused because={refusal} />
      <ul className="usa-list usa-list--unstyled">
        {links.map((link) => (
          <li key={link.id} className="padding-y-1">
            <strong>{link.name}</strong> <span className="oi-quiet">({lookUp(words.roles, link.to)})</span>{' '}
            <span className="usa-tag">{stateOf(link)}</span>
            <br />
            <span className="oi-quiet">
              {link.email} · {words.sent} {showDate(link.sentAt ?? link.createdAt, language)}
            </span>{' '}
            {!link.revokedAt && (
              <button
                type="button"
                className="usa-button usa-button--unstyled"
                aria-label={fill(words.withdrawNamed, { name: link.name })}
                disabled={busy}
                onClick={() => void run(() => post(`${path}/${link.id}/revoke`, {}))}
              >
                {words.withdraw}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function SendLink({ path, parties }: { path: string; parties: LinksAnswer['parties'] }) {
  const words = useAccountWords();
  const { language } = useWords();
  const id = useId();
  const { run, busy, refusal } = useStep();
  const [to, setTo] = useState(parties[0]?.to ?? '');
  const [email, setEmail] = useState(parties[0]?.email ?? '');
  const [mailLanguage, setMailLanguage] = useState<string>(language);
  const choose = (next: string) => {
    setTo(next);
    setEmail(parties.find((one) => one.to === next)?.email ?? '');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(() => post(path, { to, email, language: mailLanguage }));
  };
  return (
    <section className="oi-card" aria-labelledby={`${id}send`}>
      <h2 id={`${id}send`}>{words.sendLink}</h2>
      <Refused because={refusal} />
      <form onSubmit={submit}>
        <label className="usa-label margin-top-0" htmlFor={`${id}to`}>
          {words.party}
        </label>
        <select className="usa-select" id={`${id}to`} value={to} onChange={(event) => choose(event.target.value)}>
          {parties.map((party) => (
            <option key={party.to} value={party.to}>
              {party.name} ({lookUp(words.roles, party.to)})
            </option>
          ))}
        </select>
        <TextField label={words.email} type="email" maxLength={200} required value={email} onText={setEmail} />
        <label className="usa-label" htmlFor={`${id}language`}>
          {words.mailLanguage}
        </label>
        <select
          className="usa-select"
          id={`${id}language`}
          value={mailLanguage}
          onChange={(event) => setMailLanguage(event.target.value)}
        >
          <option value="en">English</option>
          <option value="es">Español</option>
        </select>
        <button type="submit" className="usa-button margin-top-2" disabled={busy}>
          {words.sendLink}
        </button>
      </form>
    </section>
  );
}
