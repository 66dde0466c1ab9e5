import type { Citation, ItemRead, LetterRead } from '../../determination/model.ts';
import { showDate } from '../messages/dates.ts';
import { useWords } from '../messages/words.tsx';
import { letterWords } from './words.ts';

const dateOrder = ['injury', 'urDenial', 'applicationReceived', 'assigned', 'decision'] as const;

/** What the letter says, as data. What was not found says so; it is never guessed. */
export function Structure({ letter }: { letter: LetterRead }) {
  const { language } = useWords();
  const words = letterWords[language];
  const { reviewer, patient } = letter;
  const facts: [string, string | null][] = [
    [words.caseNumber, letter.caseNumber],
    [words.priority, letter.priority && words.priorities[letter.priority]],
    ...dateOrder.map((name): [string, string | null] => {
      const day = letter.dates[name];
      return [words.dates[name], day && showDate(day, language)];
    }),
    [words.age, patient.age === null ? null : String(patient.age)],
    [words.sex, patient.sex && words.sexes[patient.sex]],
    [words.licensedIn, reviewer.licensedIn.join(', ') || null],
    [words.certifications, reviewer.certifications.join('; ') || null],
    [words.layout, letter.layout === 'unknown' ? null : letter.layout],
  ];
  return (
    <section className="oi-card ltr-structure" aria-labelledby="structure-title">
      <h3 id="structure-title">{words.structure}</h3>
      <dl className="oi-facts ltr-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={value === null ? 'ltr-missing' : undefined}>{value ?? words.notFound}</dd>
          </div>
        ))}
      </dl>
      {reviewer.affirmations.length > 0 && (
        <>
          <h4>{words.affirmations}</h4>
          <ul className="usa-list">
            {reviewer.affirmations.map((one) => (
              <li key={one}>{words.affirmation[one]}</li>
            ))}
          </ul>
        </>
      )}
      <h4>{words.items}</h4>
      {letter.items.length === 0 && <p className="ltr-missing">{words.notFound}</p>}
      <ol className="ltr-items">
        {letter.items.map((item) => (
          <Item key={item.spans.treatment.join('-')} item={item} />
        ))}
      </ol>
      {letter.summary !== null && (
        <details>
          <summary>{words.summary}</summary>
          <p lang="en">{letter.summary}</p>
        </details>
      )}
      {letter.documents && letter.documents.length > 0 && (
        <details>
          <summary>{words.documents}</summary>
          <ul className="usa-list" lang="en">
            {letter.documents.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      )}
      <h4>{words.unread}</h4>
      {letter.unread.length === 0 && <p>{words.allRead}</p>}
      <ul className="usa-list" lang="en">
        {letter.unread.map(({ text, why }) => (
          <li key={`${text}${why}`}>
            <q>{text.length > 200 ? `${text.slice(0, 197)}…` : text}</q> – {why}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Item({ item }: { item: ItemRead }) {
  const { language } = useWords();
  const words = letterWords[language];
  const amounts = (['requested', 'authorized', 'disputed'] as const).filter((name) => item[name]);
  return (
    <li>
      <p className="ltr-treatment">
        <strong lang="en">{item.treatment}</strong>{' '}
        <span className="oi-state" data-tone={item.outcome === 'overturned' ? 'good' : item.outcome ? 'plain' : 'warn'}>
          {item.outcome ? words.outcomes[item.outcome] : words.noOutcome}
        </span>
      </p>
      {amounts.length > 0 && (
        <p className="oi-hint">
          {amounts.map((name) => (
            <span key={name}>
              {words[name]}: <span lang="en">{item[name]}</span>.{' '}
            </span>
          ))}
        </p>
      )}
      <Bases title={words.administratorBasis} bases={item.administratorBasis} />
      <Bases title={words.reviewerBasis} bases={item.reviewerBasis} />
      <details>
        <summary>{words.rationale}</summary>
        <p lang="en">{item.rationale || words.notFound}</p>
      </details>
    </li>
  );
}

function Bases({ title, bases }: { title: string; bases: Citation[] }) {
  const { language } = useWords();
  const words = letterWords[language];
  return (
    <div className="ltr-bases">
      <h5>{title}</h5>
      {bases.length === 0 && <p className="ltr-missing">{words.noBasis}</p>}
      <ul className="usa-list">
        {bases.map((basis) => (
          <li key={basis.raw}>
            <span className="oi-state">{words.basisKinds[basis.kind]}</span>{' '}
            {[basis.source !== 'other' && basis.source !== 'MTUS' ? basis.source : null, basis.guideline, basis.year]
              .filter((part) => part !== null)
              .join(' · ')}
            {basis.chapter && ` · ${words.chapter} ${basis.chapter}`}
            {basis.sections.length > 0 && ` · ${words.sections}: ${basis.sections.join('; ')}`}
            {basis.pages.length > 0 && ` · ${words.pages} ${basis.pages.join(', ')}`}
            {basis.kind !== 'none' && !basis.guideline && <q lang="en"> {basis.raw}</q>}
          </li>
        ))}
      </ul>
    </div>
  );
}
