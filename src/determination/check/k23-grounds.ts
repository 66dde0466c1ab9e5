import type { Finding } from '../model.ts';
import { type Check, found } from './check.ts';
import { sentencesIn } from './of-passage.ts';
import type { SubjectItem } from './subject.ts';
import { sentenceAt } from './words/sentences.ts';

/** Words that make race, religion, age, sex or disability a reason: a ground of appeal if that is what they do. */
export const grounds: Check = {
  id: 'K23',
  title: 'No sensitive ground as a reason',
  severity: 'warning',
  rule: 'LC 4610.6(h)(4)',
  needs: 'letter',
  look: (subject) => {
    const told = new Set<string>();
    return subject.items.flatMap((item) => groundsIn(item, told));
  },
};

/** Reasons that were copied from item to item are told once. */
function groundsIn(item: SubjectItem, told: Set<string>): Finding[] {
  const sentences = sentencesIn(item.rationale);
  return signs.flatMap(([words, pattern]) =>
    [...item.rationale.text.matchAll(pattern)].flatMap((m) => {
      const sentence = sentenceAt(sentences, m.index)?.text ?? m[0];
      if (told.has(sentence)) return [];
      told.add(sentence);
      const severity = clinical.test(sentence.slice(sentence.indexOf(m[0]) + m[0].length)) ? 'note' : 'warning';
      return [found(grounds, severity, words, item.rationale, [m.index, m.index + m[0].length])];
    }),
  );
}

/** "The patient's age and comorbid conditions, to include hypertension": that is medicine. */
const clinical =
  /^[^.]{0,60}\b(?:comorbid\w*|co-?existing|risk factors?|medical history|bone density|bone quality|osteopor\w+|healing|renal|cardiac|degenerat\w+|life expectancy of the implant)\b/i;

const because =
  '(?:because of|due to|given|considering|in view of|in light of|based on|as a result of|owing to|on account of|at)';
const whose =
  "(?:(?:the )?(?:patient|injured worker|claimant|applicant|worker|employee|individual)(?:'s|’s)|his|her|their|the)";

const signs: [string, RegExp][] = [
  [
    'Age is given as a reason: say what of it is clinical.',
    new RegExp(
      `\\b${because} ${whose} (?:advanced |advancing |young |old |older )?age\\b|\\btoo (?:old|young) (?:to|for)\\b|\\bat (?:his|her) age\\b`,
      'giu',
    ),
  ],
  [
    'Sex is given as a reason: say what of it is clinical.',
    new RegExp(
      `\\b${because} ${whose} (?:sex|gender)\\b|\\b(?:because|since|as) (?:he|she) is an? (?:man|woman|male|female)\\b`,
      'giu',
    ),
  ],
  [
    'Race, origin, religion or orientation is spoken of in the reasons.',
    /\b(?:race|racial|ethnicit\w+|ethnic (?:group|background)|national origin|nationality|immigra\w+|religio\w+|muslim|christian|jewish|hindu|sexual orientation|homosexual|gay|lesbian|transgender|african[- ]american|hispanic|latin[oa]|caucasian|asian)\b/gi,
  ],
  [
    'Disability is given as a reason: say what of it is clinical.',
    new RegExp(`\\b${because} ${whose} (?:pre-?existing )?disabilit(?:y|ies)\\b`, 'gi'),
  ],
];
