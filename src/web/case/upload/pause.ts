/** A pause before the next try: over after `ms`, when the browser says the connection is back, or when somebody ends it. */
export function pause(ms: number): { over: Promise<void>; end(): void } {
  let end = () => {};
  const over = new Promise<void>((resolve) => {
    const timer = setTimeout(() => end(), ms);
    end = () => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      resolve();
    };
    window.addEventListener('online', end);
  });
  return { over, end: () => end() };
}
