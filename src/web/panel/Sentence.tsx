import { useWords } from '../messages/words.tsx';
import { sentenceInSpanish } from './sentences-es.ts';

/** What the program says of a draw, in the reader's language; what somebody wrote stays as it is, and says in which. */
export function Sentence({ text }: { text: string }) {
  const { language } = useWords();
  const said = language === 'es' ? sentenceInSpanish(text) : text;
  return said === null ? <span lang="en">{text}</span> : said;
}
