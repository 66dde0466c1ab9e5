import type { CaseOnPage } from '../api/types.ts';
import { fill, useWords } from '../messages/words.tsx';

const en = {
  copy: 'What could act in this file was taken out of the copy you get here. The original is kept as it came.',
  none: 'This file could do harm. Only pictures of its pages are shown; the original is kept as it came.',
  cameIn: 'Came in {bundle}',
  cameInMail: 'Came in {bundle}, sent by {sender} on {sent}',
  reading: 'Page {read} of {pages} is being read.',
};
const es: typeof en = {
  copy: 'De la copia que recibe aquí se quitó lo que podía actuar. El original se guarda como llegó.',
  none: 'Este archivo podía hacer daño. Solo se muestran imágenes de sus páginas; el original se guarda como llegó.',
  cameIn: 'Llegó en {bundle}',
  cameInMail: 'Llegó en {bundle}, enviado por {sender} el {sent}',
  reading: 'Se está leyendo la página {read} de {pages}.',
};
const own = { en, es };

/** How a document came in, whether it could have done harm, and how far its reading is. */
export function CareOf({ document }: { document: CaseOnPage['documents'][number] }) {
  const { language } = useWords();
  const words = own[language];
  const { copy, cameIn, status, pagesRead, pages } = document;
  const lines = [
    copy === 'defused' && words.copy,
    copy === 'none' && words.none,
    cameIn &&
      (cameIn.sender
        ? fill(words.cameInMail, { bundle: cameIn.bundle, sender: cameIn.sender, sent: cameIn.sent ?? '–' })
        : fill(words.cameIn, { bundle: cameIn.bundle })),
    status === 'being-read' && fill(words.reading, { read: String(pagesRead), pages: String(pages) }),
  ].filter((line): line is string => Boolean(line));
  return (
    <>
      {lines.map((line) => (
        <div key={line} className="oi-hint">
          {line}
        </div>
      ))}
    </>
  );
}
