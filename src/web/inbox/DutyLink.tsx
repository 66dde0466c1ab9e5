import { Link } from '@tanstack/react-router';
import type { Duty } from '../../case/duties.ts';
import { lookUp } from '../messages/words.tsx';
import { useInboxWords } from './words.ts';

/** The step by which each duty is done; records are sent on a page of their own. */
const steps: Partial<Record<Duty['act'], string>> = {
  'answer-information': 'AnswerInformationRequest',
  'answer-reviewer': 'AnswerReviewer',
  'carry-out': 'ReportImplementation',
  acknowledge: 'AcknowledgeDetermination',
  'say-liability-settled': 'ResumeScreening',
};

/** A link from what is asked to the place where it is done. */
export function DutyLink({ number, act, className }: { number: string; act: Duty['act']; className?: string }) {
  const words = useInboxWords();
  const text = lookUp(words.act, act);
  const step = steps[act];
  const label = `${text}: ${number}`;
  return step ? (
    <Link to="/cases/$number/do/$action" params={{ number, action: step }} className={className} aria-label={label}>
      {text}
    </Link>
  ) : (
    <Link to="/send-records" search={{ case: number } as never} className={className} aria-label={label}>
      {text}
    </Link>
  );
}
