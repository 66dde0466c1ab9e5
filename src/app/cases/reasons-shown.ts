import type { ScreeningRecord } from '../../case/index.ts';
import { noticeOf, type Screening } from '../../law/index.ts';

interface Told {
  title: string;
  because: string;
  next: string;
}

export interface ReasonShown {
  code: string;
  rule: string;
  because: string;
  /** The same in plain words of both languages, with what can be done now; null for a reason a person wrote. */
  told: { en: Told; es: Told } | null;
}

/** Why an application is not eligible, as each reader is told it; recorded reasons change nothing and are for staff. */
export function reasonsShown(screening: ScreeningRecord): ReasonShown[] {
  const known = screening.reasons.every((reason) => 'variant' in reason);
  const whole = screening as unknown as Screening;
  const words = known ? { en: noticeOf(whole, 'en').reasons, es: noticeOf(whole, 'es').reasons } : null;
  return screening.reasons.map(({ code, rule, because }) => {
    const at = words ? words.en.findIndex((one) => one.code === code) : -1;
    const told = words && at >= 0 ? { en: toldOf(words.en[at]!), es: toldOf(words.es[at]!) } : null;
    return { code, rule, because, told };
  });
}

const toldOf = ({ title, because, next }: Told): Told => ({ title, because, next });
