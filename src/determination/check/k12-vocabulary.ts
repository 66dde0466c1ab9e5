import type { Finding } from '../model.ts';
import { type Check, found } from './check.ts';
import { conclusionIn, sentencesIn } from './of-passage.ts';
import type { SubjectItem } from './subject.ts';

/** IMR says whether treatment is medically necessary; it does not certify. */
export const vocabulary: Check = {
  id: 'K12',
  title: 'Words of IMR, not of utilization review',
  severity: 'error',
  rule: 'LC 4610.6(e); 9792.10.6(d)',
  needs: 'letter',
  look: (subject) => subject.items.flatMap(words),
};

const certify = /\b(?:conditionally )?(?:non[- ]{0,2}|un)?certif(?:ied|y|ication)\b/gi;
const certificates = /\b(?:board|medical|licen[sc]e|re)[- ]?$/i;
/** Another's decision may be told in another's words. */
const told =
  /utilization review|\bUR\b|peer review|claims administrator|previous|prior|initially|was (?:non[- ]?)?certified|were (?:non[- ]?)?certified|modified/i;
const closing =
  /^(?:therefore|thus|as such|given|based|accordingly|the request|this request|the requested|request|medical necessity|recommend)/i;

function words(item: SubjectItem): Finding[] {
  const { text } = item.rationale;
  const end = conclusionIn(item.rationale);
  const sentences = sentencesIn(item.rationale);
  return sentences.flatMap((sentence, n) => {
    const own = n >= sentences.length - 2 && (closing.test(sentence.text) || end?.sentence.start === sentence.start);
    return [...sentence.text.matchAll(certify)]
      .filter((m) => !certificates.test(sentence.text.slice(0, m.index)) && (own || !told.test(sentence.text)))
      .map((m) => {
        const decides =
          own && !told.test(sentence.text.slice(0, m.index)) && !/medically necessary|medical necessity/i.test(text);
        const at: [number, number] = [sentence.start + m.index, sentence.start + m.index + m[0].length];
        return found(
          vocabulary,
          decides ? 'error' : 'warning',
          `"${m[0]}" is a word of utilization review; the question is whether the treatment is medically necessary.`,
          item.rationale,
          at,
        );
      });
  });
}
