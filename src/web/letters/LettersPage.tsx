import { useEffect, useRef, useState } from 'react';
import type { Finding, LetterRead } from '../../determination/model.ts';
import { ask, Problem } from '../api/client.ts';
import { fill, useWords } from '../messages/words.tsx';
import { Alert } from '../shell/Alert.tsx';
import { ChooseLetter } from './ChooseLetter.tsx';
import { LetterResult } from './LetterResult.tsx';
import './letters.css';
import { letterWords } from './words.ts';

export interface LetterChecked {
  letter: LetterRead;
  findings: Finding[];
  text: string;
}
type Shown =
  | { kind: 'nothing' }
  | { kind: 'reading'; name: string }
  | { kind: 'refused'; name: string; because: string }
  | { kind: 'read'; file: File; answer: LetterChecked };

const mostBytes = 20 * 1024 * 1024;

/** A letter is dropped in and shown beside its structure and its findings. Nothing of it is kept. */
export function LettersPage() {
  const { language } = useWords();
  const words = letterWords[language];
  const [shown, setShown] = useState<Shown>({ kind: 'nothing' });
  const result = useRef<HTMLHeadingElement>(null);
  const turn = useRef(0);

  useEffect(() => {
    if (shown.kind === 'read') result.current?.focus();
  }, [shown]);

  const read = async (file: File) => {
    const mine = ++turn.current;
    const name = file.name;
    setShown({ kind: 'reading', name });
    const outcome = await readLetter(file, words.refusals);
    // A letter dropped while another was being read is the one that is wanted.
    if (mine === turn.current)
      setShown(
        typeof outcome === 'string'
          ? { kind: 'refused', name, because: outcome }
          : { kind: 'read', file, answer: outcome },
      );
  };

  return (
    <>
      <h1>{words.title}</h1>
      {shown.kind !== 'read' && <p className="usa-intro ltr-lead">{words.lead}</p>}
      <p className="ltr-kept">{words.notKept}</p>
      {shown.kind === 'refused' && (
        <Alert type="error" headingLevel="h2" heading={fill(words.failed, { name: shown.name })} role="alert">
          {shown.because}
        </Alert>
      )}
      <p role="status" className="ltr-status">
        {shown.kind === 'reading' ? fill(words.reading, { name: shown.name }) : ''}
      </p>
      {shown.kind === 'read' ? (
        <LetterResult
          key={turn.current}
          file={shown.file}
          answer={shown.answer}
          heading={result}
          another={() => setShown({ kind: 'nothing' })}
        />
      ) : (
        <ChooseLetter
          read={read}
          refuse={(name, code) => setShown({ kind: 'refused', name, because: words.refusals[code] ?? code })}
        />
      )}
    </>
  );
}

/** What the server made of the file, or why it could not, in the reader's language. */
async function readLetter(file: File, refusals: Record<string, string>): Promise<LetterChecked | string> {
  if (file.size === 0) return refusals['empty-file']!;
  if (file.size > mostBytes) return refusals['too-large']!;
  try {
    return await sendLetter<LetterChecked>('/api/tools/read', file);
  } catch (error) {
    const { code, message } = error as Problem;
    return refusals[code] ?? message;
  }
}

export function sendLetter<T>(path: string, file: File): Promise<T> {
  const body = new FormData();
  body.append('file', file, file.name);
  return ask<T>(path, { method: 'POST', body }).catch((error: unknown) => {
    throw error instanceof Problem ? error : new Problem(0, { code: 'offline' });
  });
}
