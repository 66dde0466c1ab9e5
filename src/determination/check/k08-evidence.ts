import type { Finding } from '../model.ts';
import { type Check, found } from './check.ts';
import { sentencesIn } from './of-passage.ts';
import type { SubjectItem } from './subject.ts';

/** Who says that studies show something, or nothing, names the studies (9792.21.1(d)). */
export const evidence: Check = {
  id: 'K08',
  title: 'Evidence that is claimed is cited',
  severity: 'error',
  rule: '9792.10.6(d); 9792.21.1(d)',
  needs: 'letter',
  look: (subject) => subject.items.flatMap(claims),
};

const claim =
  /\b(?:(?:the )?(?:medical|scientific|peer[- ]reviewed|current|available|published) (?:\w+ )?(?:literature|stud(?:y|ies)|evidence|research) (?:does not|do not|has not|have not|fails? to|shows?|supports?|suggests?|demonstrates?|indicates?|confirms?|has shown|have shown)|(?:studies|research|literature) (?:have |has )?(?:shows?n?|demonstrates?d?|suggests?|prove[nd]?|confirm(?:ed)?s?|found)|there (?:is|are) (?:no|little|ample|good|strong|limited) (?:\w+ )?(?:literature|studies|research|scientific evidence|medical evidence))\b/i;
const cites =
  /guideline|ODG|ACOEM|MTUS|et al|journal|\bJ\b\.? \p{Lu}|\((?:\p{L}|-)+,? (?:19|20)\d{2}\)|cochrane|pubmed|\b(?:19|20)\d{2};|according to|per the|doi/iu;

function claims(item: SubjectItem): Finding[] {
  const named = item.reviewerBasis.filter((one) => one.kind !== 'none');
  const text = item.rationale.text;
  const whole = sentencesIn(item.rationale);
  return whole.flatMap((sentence, n) => {
    const m = claim.exec(sentence.text);
    const near = `${whole[n - 1]?.text ?? ''} ${sentence.text} ${whole[n + 1]?.text ?? ''}`;
    if (!m || cites.test(near) || named.some((one) => one.kind === 'non-mtus')) return [];
    const at: [number, number] = [sentence.start + m.index, sentence.start + m.index + m[0].length];
    const none = named.length === 0 && !cites.test(text);
    return [found(evidence, none ? 'error' : 'warning', `"${m[0]}": which evidence is not said.`, item.rationale, at)];
  });
}
