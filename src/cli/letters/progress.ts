import { SingleBar } from 'cli-progress';

/** A bar on the terminal for work of more than a second; nothing where nobody looks. */
export function progressBar(total: number, doing: string): { step(): void; stop(): void } {
  if (!process.stderr.isTTY) return { step: () => {}, stop: () => {} };
  const bar = new SingleBar({
    format: `${doing} {bar} {value}/{total} · {eta_formatted}`,
    stream: process.stderr,
    clearOnComplete: true,
  });
  let done = 0;
  let shown = false;
  const timer = setTimeout(() => {
    shown = true;
    bar.start(total, done);
  }, 1000);
  return {
    step: () => {
      done++;
      if (shown) bar.update(done);
    },
    stop: () => {
      clearTimeout(timer);
      if (shown) bar.stop();
    },
  };
}
