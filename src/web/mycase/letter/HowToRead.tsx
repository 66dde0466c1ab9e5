import { headings, parts, useLetterHelpWords } from './words.ts';

/** What each part of the letter is, in the language of the page; the letter itself is in English and alone binds. */
export function HowToRead() {
  const words = useLetterHelpWords();
  return (
    <details className="oi-reading">
      <summary>{words.title}</summary>
      <p className="oi-reading-note">{words.notice}</p>
      <dl>
        {parts.map((part) => (
          <div key={part}>
            <dt lang="en">{headings[part]}</dt>
            <dd>{words.parts[part]}</dd>
          </div>
        ))}
      </dl>
      <h3>{words.wordsTitle}</h3>
      <dl>
        {words.words.map(([word, meaning]) => (
          <div key={word}>
            <dt lang="en">{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
