import { showDate } from '../messages/dates.ts';
import { fill, useWords } from '../messages/words.tsx';
import { useReviewerWords } from './words.ts';

const hour = 3_600_000;

/** The moment something is due, in Pacific time, and how much is left. */
export function TimeLeft({ due }: { due: string | null }) {
  const words = useReviewerWords().left;
  const { language } = useWords();
  if (!due) return <span>–</span>;
  const left = Date.parse(due) - Date.now();
  const tone = left < 0 ? 'bad' : left < 24 * hour ? 'warn' : 'plain';
  const text =
    left < 0
      ? words.over
      : left < 72 * hour
        ? fill(words.hours, { count: Math.floor(left / hour) })
        : fill(words.days, { count: Math.floor(left / (24 * hour)) });
  return (
    <span>
      {showDate(due, language)}{' '}
      <span className="oi-state" data-tone={tone}>
        {text}
      </span>
    </span>
  );
}
