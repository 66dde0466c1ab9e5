import { type Check, found, type Severity } from './check.ts';

/** Words that make race, religion, age, sex or disability a reason: a ground of appeal if that is what they do. */
export const grounds: Check = {
  id: 'K23',
  title: 'No sensitive ground as a reason',
  severity: 'warning',
  rule: 'LC 4610.6(h)(4)',
  needs: 'letter',
  look: (subject) =>
    subject.items.flatMap((item) =>
      signs.flatMap(([severity, words, pattern]) =>
        [...item.rationale.text.matchAll(pattern)].map((m) =>
          found(grounds, severity, words, item.rationale, [m.index, m.index + m[0].length]),
        ),
      ),
    ),
};

const because =
  '(?:because of|due to|given|considering|in view of|in light of|based on|as a result of|owing to|on account of|at)';
const whose =
  "(?:(?:the )?(?:patient|injured worker|claimant|applicant|worker|employee|individual)(?:'s|’s)|his|her|their|the)";

const signs: [Severity, string, RegExp][] = [
  [
    'warning',
    'Age is given as a reason: say what of it is clinical.',
    new RegExp(
      `\\b${because} ${whose} (?:advanced |advancing |young |old |older )?age\\b|\\btoo (?:old|young) (?:to|for)\\b|\\bat (?:his|her) age\\b`,
      'giu',
    ),
  ],
  [
    'warning',
    'Sex is given as a reason: say what of it is clinical.',
    new RegExp(
      `\\b${because} ${whose} (?:sex|gender)\\b|\\b(?:because|since|as) (?:he|she) is an? (?:man|woman|male|female)\\b`,
      'giu',
    ),
  ],
  [
    'warning',
    'Race, origin, religion or orientation is spoken of in the reasons.',
    /\b(?:race|racial|ethnicit\w+|ethnic (?:group|background)|national origin|nationality|immigra\w+|religio\w+|muslim|christian|jewish|hindu|sexual orientation|homosexual|gay|lesbian|transgender|african[- ]american|hispanic|latin[oa]|caucasian|asian)\b/gi,
  ],
  [
    'warning',
    'Disability is given as a reason: say what of it is clinical.',
    new RegExp(`\\b${because} ${whose} (?:pre-?existing )?disabilit(?:y|ies)\\b`, 'gi'),
  ],
];
