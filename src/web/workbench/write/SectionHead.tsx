import { fill } from '../../messages/words.tsx';
import { useBench } from '../Bench.ts';
import type { SectionKey } from '../keep/sections.ts';
import { useBenchWords } from '../words.ts';
import { MergeSection } from './MergeSection.tsx';

/** The heading of a section, whether it is saved, and the two texts where two were written. */
export function SectionHead({ id, title, section }: { id: string; title: string; section: SectionKey }) {
  const words = useBenchWords();
  const { sections, canWrite } = useBench();
  const now = sections[section];
  return (
    <>
      <div className="wb-row">
        <h2 id={id}>{title}</h2>
        {canWrite && now && (
          <span className="wb-status" data-status={now.status} data-section={section} role="status">
            {fill(words.status[now.status], { because: now.because ?? '' })}
          </span>
        )}
      </div>
      {now?.status === 'conflict' && <MergeSection section={section} title={title} />}
    </>
  );
}
