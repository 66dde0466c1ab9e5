import type { Present } from '../../../app/cases/presence.ts';
import { fill, lookUp, useWords } from '../../messages/words.tsx';
import { useBench } from '../Bench.ts';
import { useBenchWords } from '../words.ts';
import { usePresence } from './usePresence.ts';

/** Who else has this draft open: the capacity only, never a name. */
export function WhoIsHere() {
  const words = useBenchWords();
  const all = useWords().words;
  const { page, cursor } = useBench();
  const others = usePresence(page.caseNumber, cursor?.section ?? null);
  const nameOf = ({ isSelf, role }: Present) => (isSelf ? words.presence.you : lookUp(all.roles, role));
  const placeOf = ({ place }: Present) =>
    place === 'summary' ? words.summary : page.treatments.find((one) => one.id === place)?.description;
  const told = others.map((one) => {
    const at = placeOf(one);
    return at ? fill(words.presence.at, { who: nameOf(one), place: at }) : nameOf(one);
  });
  return (
    <span role="status" className="wb-presence">
      {told.length > 0 && (
        <>
          <span className="wb-presence-dot" aria-hidden="true" /> {words.presence.here}: {[...new Set(told)].join(', ')}
        </>
      )}
    </span>
  );
}
