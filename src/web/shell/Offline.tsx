import { useSyncExternalStore } from 'react';
import { useWords } from '../messages/words.tsx';
import { shellWords } from './words.ts';

function listen(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

/** Says on every page that the connection is gone, and is gone itself when it is back. */
export function Offline() {
  const { language } = useWords();
  const isOnline = useSyncExternalStore(listen, () => navigator.onLine);
  return <div role="status">{!isOnline && <p className="oi-offline">{shellWords[language].offline}</p>}</div>;
}
