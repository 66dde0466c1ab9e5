import { useState } from 'react';
import { Problem } from '../api/client.ts';
import { useWords } from '../messages/words.tsx';

/** Tries a step and keeps what the server said against it, in words to show; a fault of the page itself is thrown on. */
export function useAttempt(): { problem: string | null; attempt: (step: () => Promise<unknown>) => Promise<void> } {
  const { words } = useWords();
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = async (step: () => Promise<unknown>) => {
    setProblem(null);
    try {
      await step();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error.code === 'offline' ? words.offline : error.message);
    }
  };
  return { problem, attempt };
}
