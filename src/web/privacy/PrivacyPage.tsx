import { useSession } from '../api/queries.ts';
import { fill, useWords } from '../messages/words.tsx';
import { privacyWords, type Section } from './words.ts';

/** What is kept, why, who sees it, how long, and what one can ask: for everybody, signed in or not. */
export function PrivacyPage() {
  const words = privacyWords[useWords().language];
  const { data: session } = useSession();
  const years = session?.recordsYears;
  const records = years ? fill(words.yearsKept, { years }) : words.yearsAsked;
  const contact = [session?.organization, ...(session?.contact ?? [])].filter(Boolean).join('\n');
  const filled = (text: string) => fill(text, { records, contact });
  return (
    <div className="oi-narrow">
      <h1>{words.title}</h1>
      <p className="usa-intro">{words.lead}</p>
      <p>{fill(words.who, { organization: session?.organization ?? 'OpenIMR' })}</p>
      {words.sections.map(({ id, title, says, points = [] }: Section) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          {says.map((text) => (
            <p key={text} style={text === '{contact}' ? { whiteSpace: 'pre-line' } : undefined}>
              {filled(text)}
            </p>
          ))}
          {points.length > 0 && (
            <ul className="usa-list">
              {points.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}
