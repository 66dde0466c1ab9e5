import { showDate } from '../messages/dates.ts';
import { lookUp, useWords } from '../messages/words.tsx';
import { useInboxWords } from './words.ts';

const tones: Record<string, string> = { overdue: 'bad', today: 'warn' };

/** When something is due, with a word where it presses. */
export function Due({ due, urgency }: { due: string | null; urgency: string }) {
  const words = useInboxWords();
  const { language } = useWords();
  if (due === null) return <span className="oi-quiet">{words.noDate}</span>;
  const tone = tones[urgency];
  return (
    <span>
      {showDate(due, language)}{' '}
      {tone && (
        <span className="oi-state" data-tone={tone}>
          {lookUp(words.urgency, urgency)}
        </span>
      )}
    </span>
  );
}
