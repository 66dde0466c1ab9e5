import { useMyCaseWords } from './words.ts';

/** What a step means, in plain words before its form; nothing for steps that speak for themselves. */
export function Explained({ action }: { action: string }) {
  const words = useMyCaseWords();
  const text = words.explain[action];
  if (!text) return null;
  return (
    <section className="usa-alert usa-alert--info" aria-labelledby="explained">
      <div className="usa-alert__body">
        <h2 className="usa-alert__heading" id="explained">
          {text.title}
        </h2>
        <ul className="usa-list">
          {text.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
