import { lookUp, useWords } from '../messages/words.tsx';

const tones: Record<string, string> = {
  issued: 'good',
  implemented: 'good',
  affirmed: 'good',
  eligible: 'good',
  ineligible: 'bad',
  terminated: 'bad',
  withdrawn: 'bad',
  'records-overdue': 'bad',
  remanded: 'warn',
  appealed: 'warn',
  deferred: 'warn',
  'information-requested': 'warn',
  'information-from-parties': 'warn',
  duplicate: 'bad',
};

/** Where a case stands, as a word with its tone; the word alone says it too. */
export function StateTag({ status }: { status: string }) {
  const { words } = useWords();
  return (
    <span className="oi-state" data-tone={tones[status] ?? 'plain'}>
      {lookUp(words.statuses, status)}
    </span>
  );
}
