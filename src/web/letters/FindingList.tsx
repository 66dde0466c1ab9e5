import type { Finding } from '../../determination/model.ts';
import { fill, useWords } from '../messages/words.tsx';
import { checkTitlesEs } from './check-titles.ts';
import { findingId, jumpTo, placeOf } from './jump.ts';
import { letterWords } from './words.ts';

/** The findings in the order of their places; each leads to its words in the letter. */
export function FindingList({ findings }: { findings: Finding[] }) {
  const { language } = useWords();
  const words = letterWords[language];
  return (
    <section className="oi-card ltr-findings" aria-labelledby="findings-title">
      <h3 id="findings-title">{words.findings}</h3>
      {findings.length === 0 && <p>{words.none}</p>}
      <ol className="ltr-list">
        {findings.map((finding, number) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the findings of a letter do not change
            key={number}
            id={findingId(number)}
            tabIndex={-1}
            data-severity={finding.severity}
          >
            <FindingWords finding={finding} number={number} />
            {finding.start < finding.end ? (
              // biome-ignore lint/a11y/useValidAnchor: it leads to a place of this page, and moves the focus there too
              <a
                href="#letter-title"
                className="usa-link ltr-quote"
                aria-label={fill(words.toPlace, { quote: shortened(finding.quote) })}
                onClick={(event) => jumpTo(event, placeOf(number))}
              >
                <q lang="en">{shortened(finding.quote)}</q>
              </a>
            ) : (
              <span className="oi-hint">{words.noPlace}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Number, severity, check, message and rule: the same in the list and beside the marked words. */
export function FindingWords({ finding, number }: { finding: Finding; number: number }) {
  const { language } = useWords();
  const words = letterWords[language];
  return (
    <>
      <div className="ltr-finding-head">
        <span className="ltr-number">{number + 1}</span>
        <span className="ltr-severity" data-severity={finding.severity}>
          {words.severity[finding.severity]}
        </span>
        <span className="oi-when">
          {finding.check}
          {finding.item === undefined ? '' : ` · ${fill(words.item, { number: finding.item + 1 })}`}
        </span>
      </div>
      {language === 'es' && checkTitlesEs[finding.check] && (
        <p className="ltr-message">
          <strong>{checkTitlesEs[finding.check]}</strong>
        </p>
      )}
      <p className="ltr-message" lang="en">
        {finding.message}
      </p>
      <p className="oi-when ltr-rule">
        {words.rule}: {finding.rule}
      </p>
    </>
  );
}

/** Enough of the words to know them again. */
export function shortened(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  return line.length > 110 ? `${line.slice(0, 107).trimEnd()}…` : line;
}
