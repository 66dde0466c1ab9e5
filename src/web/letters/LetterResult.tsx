import { type RefObject, useState } from 'react';
import type { Problem } from '../api/client.ts';
import { fill, useWords } from '../messages/words.tsx';
import { Alert } from '../shell/Alert.tsx';
import { FindingList } from './FindingList.tsx';
import { type LetterChecked, sendLetter } from './LettersPage.tsx';
import { LetterText } from './LetterText.tsx';
import { Structure } from './Structure.tsx';
import type { Severity } from './segments.ts';
import { letterWords } from './words.ts';

interface Props {
  file: File;
  answer: LetterChecked;
  heading: RefObject<HTMLHeadingElement | null>;
  another: () => void;
}

/** The letter on the left with its findings marked, the list of findings and the structure on the right. */
export function LetterResult({ file, answer, heading, another }: Props) {
  const { language } = useWords();
  const words = letterWords[language];
  const { letter, findings, text } = answer;
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  const isLetter = letter.items.length > 0 || letter.summary !== null;
  return (
    <>
      <div className="ltr-top">
        <div>
          <h2 ref={heading} tabIndex={-1} className="ltr-name">
            {fill(words.resultsOf, { name: file.name })}
          </h2>
          {isLetter && (
            <p className="ltr-count" role="status">
              {fill(words.found, { errors: count('error'), warnings: count('warning'), notes: count('note') })}
            </p>
          )}
        </div>
        <Downloads file={file} answer={answer} />
        <button type="button" className="usa-button" onClick={another}>
          {words.another}
        </button>
      </div>
      {!isLetter && (
        <Alert type="warning" headingLevel="h3" slim>
          {words.notLetter}
        </Alert>
      )}
      {words.english && <p className="oi-hint">{words.english}</p>}
      <div className="ltr-board">
        {isLetter && <FindingList findings={findings} />}
        <LetterText text={text} findings={isLetter ? findings : []} />
        <Structure letter={letter} />
      </div>
    </>
  );
}

function Downloads({ file, answer }: Pick<Props, 'file' | 'answer'>) {
  const { language } = useWords();
  const words = letterWords[language];
  const [because, setBecause] = useState('');
  const stem = file.name.replace(/\.[^.]*$/, '');
  const json = () => save(`${stem}.json`, { ...answer.letter, findings: answer.findings });
  const sarif = async () => {
    try {
      save(`${stem}.sarif`, await sendLetter<object>('/api/tools/check?format=sarif', file));
      setBecause('');
    } catch (error) {
      const { code, message } = error as Problem;
      setBecause(words.refusals[code] ?? message);
    }
  };
  return (
    <fieldset className="ltr-downloads">
      <legend className="usa-sr-only">{words.downloads}</legend>
      <button type="button" className="usa-button usa-button--outline" onClick={json}>
        {words.json}
      </button>
      <button type="button" className="usa-button usa-button--outline" onClick={() => void sarif()}>
        {words.sarif}
      </button>
      <span role="alert">{because}</span>
    </fieldset>
  );
}

function save(name: string, value: object): void {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(value, null, 1)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
