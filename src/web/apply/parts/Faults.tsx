import { type Ref, useEffect, useRef } from 'react';
import type { Fault } from '../faults.ts';
import { useApplyWords } from '../words.ts';
import { faultText } from './About.tsx';

/** What must be looked at before going on; it takes the focus, and each line leads to its field. */
export function Faults({ faults }: { faults: readonly Fault[] }) {
  const words = useApplyWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) box.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return <FaultList ref={box} heading={words.thereIsAProblem} faults={faults} choose={({ field }) => toField(field)} />;
}

/** Faults as a list of buttons in a red box, which may be given the focus; `choose` leads to what is wrong. */
export function FaultList<F extends Fault>({ ref, heading, faults, choose }: ListProps<F>) {
  const words = useApplyWords();
  return (
    <div className="usa-alert usa-alert--error" role="alert" tabIndex={-1} ref={ref}>
      <div className="usa-alert__body">
        <h2 className="usa-alert__heading">{heading}</h2>
        <ul className="usa-list">
          {faults.map((fault) => (
            <li key={fault.field}>
              <button type="button" className="usa-button usa-button--unstyled" onClick={() => choose(fault)}>
                {faultText(words, fault)}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

interface ListProps<F extends Fault> {
  readonly ref?: Ref<HTMLDivElement>;
  readonly heading: string;
  readonly faults: readonly F[];
  readonly choose: (fault: F) => void;
}

function toField(name: string): void {
  const field = document.querySelector<HTMLElement>(`[name="${name}"], [name="${name}-month"]`);
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
}
