import { strengthOf, strengths } from '../../app/identity/password-strength.ts';
import { useAccountWords } from './queries.ts';

/** How long the password that is being typed would hold, in a bar and in words. Reckoned here; nothing is sent. */
export function Strength({ password, about }: { password: string; about: readonly string[] }) {
  const words = useAccountWords();
  const strength = strengthOf(password, about);
  return (
    <div className="margin-top-1">
      <meter
        aria-label={words.strength}
        min={0}
        max={strengths.length - 1}
        low={2.5}
        high={3.5}
        optimum={strengths.length - 1}
        value={strengths.indexOf(strength)}
      />{' '}
      <span role="status">{words.strengths[strength]}</span>
    </div>
  );
}
