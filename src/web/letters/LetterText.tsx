import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import type { Finding } from '../../determination/model.ts';
import { fill, useWords } from '../messages/words.tsx';
import { FindingWords } from './FindingList.tsx';
import { findingId, jumpTo } from './jump.ts';
import { gravest, segmentsOf } from './segments.ts';
import { letterWords } from './words.ts';

interface Tip {
  findings: number[];
  left: number;
  top: number;
  above: boolean;
}
const tipWidth = 352;
/** Below this much room under the words, what is shown stands above them. */
const tipRoom = 190;

/** The letter's text with the findings marked in place. Pointing at one or focusing it tells it; Escape puts it away. */
export function LetterText({ text, findings }: { text: string; findings: Finding[] }) {
  const { language } = useWords();
  const words = letterWords[language];
  const segments = useMemo(() => segmentsOf(text.length, findings), [text, findings]);
  const [tip, setTip] = useState<Tip | null>(null);
  const paper = useRef<HTMLDivElement>(null);
  const leaving = useRef<number | undefined>(undefined);

  const show = useCallback((mark: HTMLElement, on: number[]) => {
    window.clearTimeout(leaving.current);
    const box = paper.current!.getBoundingClientRect();
    const [line] = mark.getClientRects();
    if (!line) return;
    const width = Math.min(tipWidth, box.width - 16);
    const left = Math.max(8, Math.min(line.left - box.left, box.width - width - 8));
    const end = Math.min(window.innerHeight, paper.current!.parentElement!.getBoundingClientRect().bottom);
    const above = line.bottom + tipRoom > end && line.top - tipRoom > 0 && line.top - box.top > tipRoom;
    setTip({ findings: on, left, top: above ? line.top - box.top - 6 : line.bottom - box.top + 6, above });
  }, []);
  // A moment's grace, so that the pointer can travel into the words shown (WCAG 1.4.13).
  const leave = useCallback(() => {
    window.clearTimeout(leaving.current);
    leaving.current = window.setTimeout(() => setTip(null), 250);
  }, []);
  const stay = () => window.clearTimeout(leaving.current);
  const putAway = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setTip(null);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape anywhere in it puts the words shown away
    <div className="ltr-letter" onKeyDown={putAway}>
      <h3 id="letter-title">{words.letterText}</h3>
      {findings.length > 0 && <p className="oi-hint">{words.textHint}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="ltr-scroll" tabIndex={0} aria-labelledby="letter-title">
        <div className="ltr-paper" ref={paper} lang="en">
          {segments.map((segment) => {
            const part = text.slice(segment.start, segment.end);
            if (segment.findings.length === 0) return <Plain key={segment.start} text={part} />;
            return (
              <Mark
                key={segment.start}
                text={part}
                on={segment.findings}
                severity={gravest(segment.findings.map((one) => findings[one]!.severity))}
                label={fill(words.mark, { numbers: segment.findings.map((one) => one + 1).join(', ') })}
                show={show}
                leave={leave}
              />
            );
          })}
          {tip && (
            <div
              className="ltr-tip"
              id="finding-tip"
              role="tooltip"
              lang={language}
              data-above={tip.above}
              style={{ left: tip.left, top: tip.top }}
              onMouseEnter={stay}
              onMouseLeave={leave}
            >
              {tip.findings.map((one) => (
                <div key={one} className="ltr-tip-one">
                  <FindingWords finding={findings[one]!} number={one} />
                </div>
              ))}
            </div>
          )}
        </div>
      </section>
    </div>
  );
}

/** A form feed is where a page ended. */
function Plain({ text }: { text: string }) {
  const end = text.indexOf('\f');
  if (end < 0) return text;
  return (
    <>
      {text.slice(0, end)}
      <hr className="ltr-page" />
      <Plain text={text.slice(end + 1)} />
    </>
  );
}

interface MarkProps {
  text: string;
  on: number[];
  severity: Finding['severity'];
  label: string;
  show: (mark: HTMLElement, on: number[]) => void;
  leave: () => void;
}

function Mark({ text, on, severity, label, show, leave }: MarkProps) {
  return (
    <a
      href={`#${findingId(on[0]!)}`}
      className="ltr-mark"
      data-findings={on.map((one) => one + 1).join(' ')}
      data-severity={severity}
      aria-describedby="finding-tip"
      onMouseEnter={(event) => show(event.currentTarget, on)}
      onMouseLeave={leave}
      onFocus={(event) => show(event.currentTarget, on)}
      onBlur={leave}
      onClick={(event) => jumpTo(event, `#${findingId(on[0]!)}`)}
    >
      {text.replaceAll('\f', '')}
      <span className="usa-sr-only"> ({label})</span>
    </a>
  );
}
