import type { Finding } from '../model.ts';
import { type Check, found } from './check.ts';
import type { Subject, SubjectItem } from './subject.ts';

/** Each item rests on a source, and one outside the MTUS says why the MTUS did not serve. */
export const beyondMtus: Check = {
  id: 'K10',
  title: 'A basis is cited; outside the MTUS, why the MTUS does not decide is said',
  severity: 'error',
  rule: '9792.21(d); 9792.21.1(a), (d); 9792.10.6(d)',
  needs: 'letter',
  look: (subject) => subject.items.flatMap((item) => [...noBasis(subject, item), ...whyNotMtus(subject, item)]),
};

/** What falls with the main item needs no evidence of its own. */
const follows =
  /\b(?:associated|ancillary|accompanying|primary (?:procedure|request|surgery)|(?:surgery|surgical|procedure|injection|intervention|operation)\b[^.]{0,80}\b(?:not|isn't|n't)\b[^.]{0,30}\b(?:necessary|certified|approved|authorized|supported|established)|since the|(?:as|because) the (?:requested )?\w+ (?:\w+ )?(?:is|was|are) not|moot)/i;
const names = /\b(?:MTUS|ACOEM|ODG|Official Disability|guidelines?|et al|journal)\b/i;

function noBasis(subject: Subject, item: SubjectItem): Finding[] {
  const cited = item.reviewerBasis.filter((one) => one.kind !== 'none');
  if (cited.length > 0) return [];
  const said = item.reviewerBasis.some((one) => one.kind === 'none');
  if (!said && subject.mode === 'letter') return [];
  const text = `${item.treatment.text} ${item.rationale.text}`;
  const severity = follows.test(text)
    ? 'note'
    : subject.mode === 'letter' && names.test(item.rationale.text)
      ? 'warning'
      : 'error';
  return [
    found(beyondMtus, severity, 'The reviewer cites no guideline and no evidence for this decision.', item.basis),
  ];
}

/** The MTUS does not speak, is not on point, or its presumption is rebutted. */
const silent =
  /\b(?:MTUS|ACOEM|guidelines?)\b[^.]{0,90}\b(?:silent|silence|not (?:specifically |directly |fully |adequately )?(?:address|discuss|mention|cover|provide|contain|include|apply|applicable|comment|speak|have|make|offer|give|refer|reference|describe|deal)|no (?:specific |direct |clear )?(?:recommendation|mention|discussion|guidance|section|reference|provision)|rebut\w+|outweigh\w*|inconclusive|insufficient)|not (?:specifically |directly )?(?:addressed|discussed|mentioned|covered|found)[^.]{0,40}(?:MTUS|ACOEM|guideline)|rebut\w* [^.]{0,60}MTUS|(?:neither|no) (?:the )?(?:MTUS|guideline)|(?:MTUS|ACOEM)[^.]{0,30}(?:lacks?|fails? to)/i;

function whyNotMtus(subject: Subject, item: SubjectItem): Finding[] {
  const cited = item.reviewerBasis.filter((one) => one.kind !== 'none');
  if (cited.length === 0 || cited.some((one) => one.kind === 'mtus')) return [];
  const step = item.draft?.searchStep;
  if (step && step.step !== '1' && step.whyNotEarlier.trim()) return [];
  if (silent.test(`${item.basis.text} ${item.rationale.text}`)) return [];
  const severity = subject.mode === 'draft' ? 'error' : 'warning';
  const words = 'The decision leaves the MTUS without saying that it is silent on this or rebutted.';
  return [found(beyondMtus, severity, words, item.basis)];
}
