import { useState } from 'react';
import { fill } from '../../messages/words.tsx';
import { useBench } from '../Bench.ts';
import { type Choice, type MergePart, mergeBy, mergeParts } from '../keep/merge.ts';
import type { SectionKey } from '../keep/sections.ts';
import { useBenchWords } from '../words.ts';

/** Two texts of one section side by side; a person chooses part by part. */
export function MergeSection({ section, title }: { section: SectionKey; title: string }) {
  const words = useBenchWords();
  const { sections, keeper } = useBench();
  const [chosen, setChosen] = useState<Record<string, Choice>>({});
  const now = sections[section];
  if (!now?.theirs) return null;
  const theirs = now.theirs.content;
  const parts = mergeParts(now.base.content, now.content, theirs);
  const open = parts.some(({ part, changed }) => changed === 'both' && !chosen[part]);
  return (
    <div className="wb-merge" role="alert">
      <h3>{fill(words.merge.title, { part: title })}</h3>
      <p>{words.merge.lead}</p>
      {parts.map((part) => (
        <Part
          key={part.part}
          name={`${section} ${part.part}`}
          part={part}
          choice={chosen[part.part] ?? (part.changed === 'both' ? null : part.changed)}
          choose={(choice) => setChosen({ ...chosen, [part.part]: choice })}
        />
      ))}
      <button
        type="button"
        className="usa-button"
        disabled={open}
        onClick={() => keeper.settle(section, mergeBy(theirs, parts, chosen))}
      >
        {words.merge.settle}
      </button>
    </div>
  );
}

function Part({
  name,
  part,
  choice,
  choose,
}: {
  name: string;
  part: MergePart;
  choice: Choice | null;
  choose(choice: Choice): void;
}) {
  const words = useBenchWords();
  const canBoth = Array.isArray(part.mine) && Array.isArray(part.theirs);
  const radio = (value: Choice, label: string) => (
    <label className="wb-choice">
      <input type="radio" name={name} checked={choice === value} onChange={() => choose(value)} /> {label}
    </label>
  );
  return (
    <fieldset className="wb-merge-part">
      <legend>{words.merge.parts[part.part] ?? part.part}</legend>
      <div className="wb-two-texts">
        <div>
          <strong>{words.merge.mine}</strong>
          <Shown value={part.mine} />
          {radio('mine', words.merge.keepMine)}
        </div>
        <div>
          <strong>{words.merge.theirs}</strong>
          <Shown value={part.theirs} />
          {radio('theirs', words.merge.keepTheirs)}
        </div>
      </div>
      {canBoth && radio('both', words.merge.both)}
    </fieldset>
  );
}

function Shown({ value }: { value: unknown }) {
  const words = useBenchWords();
  if (value === null || value === undefined || value === '') return <p>{words.merge.nothing}</p>;
  if (!Array.isArray(value)) return <p>{wordsOf(value)}</p>;
  if (value.length === 0) return <p>{words.merge.nothing}</p>;
  return (
    <ul>
      {value.map((one) => (
        <li key={JSON.stringify(one)}>{wordsOf(one)}</li>
      ))}
    </ul>
  );
}

/** A sentence, a citation or a step of the search, in words. */
function wordsOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const { text, raw, step, whyNotEarlier, documentId, use } = value as Record<string, unknown>;
  if (text !== undefined || raw !== undefined) return String(text ?? raw);
  return [step, whyNotEarlier, documentId, use].filter(Boolean).join(': ');
}
