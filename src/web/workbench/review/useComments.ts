import { useCallback, useState } from 'react';
import type { Comment } from './PlaceComments.tsx';

/** Comments not yet sent lie in the browser: a closed window loses none. */
export function useComments(caseNumber: string, person: string) {
  const key = `openimr.comments|${caseNumber}|${person}`;
  const [comments, setComments] = useState<Comment[]>(() => kept(key));
  const set = useCallback(
    (next: Comment[]) => {
      localStorage.setItem(key, JSON.stringify(next));
      setComments(next);
    },
    [key],
  );
  const clear = useCallback(() => {
    localStorage.removeItem(key);
    setComments([]);
  }, [key]);
  return { comments, set, clear };
}

function kept(key: string): Comment[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]') as Comment[];
  } catch {
    return [];
  }
}
