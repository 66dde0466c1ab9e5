import type { MissingPart, ReasonFacts } from './found.ts';
import { dayIn, listed, quoted, type ReasonLanguage } from './words.ts';

const day = dayIn('en', 'a day we do not know');
const sent = (f: ReasonFacts): string => (f.received ? 'came on' : 'was sent on');
const items = (names: string[] | undefined): string => quoted(names, 'and');

const parts: Record<MissingPart, string> = {
  pages: 'one or more pages of the form',
  'claim-number': 'the claim number',
  'date-of-injury': 'the date you were hurt',
  physician: 'the name of the doctor who asked for the treatment',
  administrator: 'the name of the claims administrator (the company that handles your claim)',
  treatment: 'the treatment you want reviewed',
  consent: 'your permission to get your medical records',
};

const appealOnly = 'If you think this is wrong, you can appeal. The last part of this letter tells you how.';
const doctorAgain =
  'Ask your doctor to send the claims administrator what it asked for, and to ask for the treatment again. If the new answer is no for medical reasons, you can ask us to review it.';

/** The reasons in plain English. */
export const englishReasons: ReasonLanguage = {
  late: (f) => ({
    because: `Your request ${sent(f)} ${day(f.filed)}. The last day to ask was ${day(f.lastDay)}.`,
    next: 'Did the claims administrator forget to send you the form? Did the mail come late? Then tell us now and send proof. The time may start later for you.',
  }),
  'late-drugs': (f) => ({
    because: `Your request ${sent(f)} ${day(f.filed)}. For ${items(f.items)} the last day was ${day(f.lastDay)}. The time for medicines is shorter.`,
    next: 'We will still review the other treatments. If the form did not come with the decision, tell us now. The time may start later for you.',
  }),
  'late-after-liability': (f) => ({
    because: `The dispute about who must pay ended on ${day(f.day)}. The last day to ask for review after that was ${day(f.lastDay)}. Your request ${sent(f)} ${day(f.filed)}.`,
    next: 'Did you get the notice late, or not at all? Then tell us now and send proof.',
  }),
  'service-unknown': (f) => ({
    because: `We do not know when and how the decision was sent to you. Your request ${sent(f)} ${day(f.filed)}. Counted from what we know, the last day was ${day(f.lastDay)}.`,
    next: 'Send us the envelope or the page that shows the mailing date. The claims administrator can send it, too.',
  }),
  unsigned: () => ({
    because: 'The form is not signed by you or by a person who may sign for you.',
    next: 'Sign the form and send it again, with the decision.',
  }),
  'not-allowed-to-file': () => ({
    because:
      'The request did not come from you. An employer, a claims administrator or a doctor cannot ask for this review for you.',
    next: 'If you want the review, sign the form yourself and send it. Your lawyer can do it for you.',
  }),
  'designated-too-early': (f) => ({
    because: `You named a person to act for you on ${day(f.day)}. The decision came later, on ${day(f.decided)}. The law says you must name the person after the decision.`,
    next: 'Name the person again in writing, with a new date. Or sign the form yourself. Then send it again, with the decision.',
  }),
  'designation-undated': () => ({
    because: 'The form is signed by a person who acts for you. We do not know when you named this person.',
    next: 'Send us the paper on which you named the person. It must have a date.',
  }),
  'no-representative': () => ({
    because: 'The form is signed by someone else for you. It does not say who that person is.',
    next: 'Tell us who signed, and send the paper on which you named that person. Or sign the form yourself.',
  }),
  'decision-missing': () => ({
    because:
      'The decision that refused your treatment was not with your request. We cannot review it without that paper.',
    next: 'Send the form again, with a copy of the decision. You can get a copy from the claims administrator.',
  }),
  'decision-asked-for': () => ({
    because: 'The decision that refused your treatment was not with your request.',
    next: 'Send us a copy of the decision. You can get one from the claims administrator.',
  }),
  'decision-pages': () => ({
    because: 'Some pages of the decision that refused your treatment are missing.',
    next: 'Send the form again, with every page of the decision.',
  }),
  'decision-other-claim': (f) => ({
    because: `The decision you sent is about another claim (number ${f.text ?? ''}).`,
    next: 'Send the form again, with the decision for this claim.',
  }),
  'decision-after-application': (f) => ({
    because: `The decision is dated ${day(f.decided)}. Your request came on ${day(f.day)}. One of the two dates must be wrong.`,
    next: 'Check the date on the decision and tell us. If it is a different decision, send the right one.',
  }),
  conditional: () => ({
    because:
      'The claims administrator did not say the treatment is not needed. It said no because it was waiting for papers from your doctor. So there is no medical decision that we could review.',
    next: doctorAgain,
  }),
  duplicate: (f) => ({
    because: `You already asked us to review this treatment. That request has the number ${f.id ?? ''}.`,
    next: 'You do not have to do anything. We work on the first request. There is no need to send another one.',
  }),
  'duplicate-items': (f) => ({
    because: `You already asked us to review ${items(f.items)}. That request has the number ${f.id ?? ''}.`,
    next: 'You do not have to do anything. We review the rest here.',
  }),
  incomplete: (f) => ({
    because: `Something is missing: ${listed(
      (f.missing ?? []).map((part) => parts[part]),
      'and',
    )}.`,
    next: 'Send us what is missing.',
  }),
  'dates-contradict': (f) => ({
    because: `The form says you were hurt on ${day(f.day)}. That day is later than other dates on your papers. It cannot be right.`,
    next: 'Tell us the right date.',
  }),
  'liability-disputed': () => ({
    because:
      'The claims administrator says it does not have to pay, and not for medical reasons. That must be settled first. Until then your request waits. You do not lose it.',
    next: 'A workers’ compensation judge can settle it. Send us the result when you have it. You have 30 days after you get the notice that it is settled.',
  }),
  'before-program': (f) => ({
    because: `You were hurt on ${day(f.day)} and the decision reached you on ${day(f.decided)}. This kind of review did not cover that yet.`,
    next: 'A workers’ compensation judge can look at your case. The Information and Assistance office of the state can tell you how, free of charge.',
  }),
  'bill-amount': () => ({
    because: 'Your papers are about how much a bill should be. We only review if a treatment is needed.',
    next: 'The doctor or clinic can ask for an independent bill review (IBR).',
  }),
  'mpn-diagnosis': () => ({
    because: 'Your papers are about what a network doctor says is wrong with you. That goes to a different review.',
    next: 'Ask your medical provider network (MPN) for second and third opinions. After that you can ask for the network’s own review (MPN-IMR).',
  }),
  'health-plan': () => ({
    because: 'Your papers are about a health plan, not about a work injury.',
    next: 'You can ask the Department of Managed Health Care (DMHC) for a review of your health plan.',
  }),
  'other-ground': () => ({
    because: 'The decision does not say if the treatment was refused for medical reasons.',
    next: 'Ask the claims administrator to tell you and us why it said no.',
  }),
  authorized: (f) => ({
    because: `The treatment was approved on ${day(f.day)}. There is nothing left to review.`,
    next: 'You can get the treatment. If the claims administrator says no again, you can ask for a new review.',
  }),
  settled: (f) => ({
    because: `The dispute was settled on ${day(f.day)}. There is nothing left to review.`,
    next: 'Read your settlement, or ask your lawyer what it says about this treatment.',
  }),
  withdrawn: (f) => ({
    because: `The request was taken back on ${day(f.day)}.`,
    next: 'If this is not what you wanted, call us right away.',
  }),
  'approved-by-ur': () => ({
    because: 'The decision approves the treatment. There is nothing to review.',
    next: 'You can get the treatment. If something else was refused, send the form again with that decision.',
  }),
  'approved-items': (f) => ({
    because: `The decision approves ${items(f.items)}. There is nothing to review about that.`,
    next: 'You can get that treatment. We review the rest.',
  }),
  'ur-looks-late': (f) => ({
    because: `The claims administrator got the doctor’s request on ${day(f.day)} and decided on ${day(f.decided)}. By our count the last day may have been ${day(f.lastDay)}. We only write this down.`,
    next: 'Only a workers’ compensation judge can say if a decision came too late. If you think so, ask the judge. Our review goes on.',
  }),
  'ur-said-late': () => ({
    because: 'Someone says the claims administrator decided too late. We only write this down.',
    next: 'Only a workers’ compensation judge can say if a decision came too late. If you think so, ask the judge. Our review goes on.',
  }),
  agreement: (f) => ({
    because: `Someone says an agreement covers this dispute: ${f.text ?? ''} We only write this down.`,
    next: 'Send us a copy of the agreement if you have one. Ask your lawyer what it means.',
  }),
  'physician-silent': () => ({
    because:
      'The form says your doctor did not send papers that the claims administrator asked for. So there is no medical decision that we could review.',
    next: doctorAgain,
  }),
  'physician-contradiction': () => ({
    because:
      'The form says your doctor did not send papers. But the decision gives medical reasons. Both cannot be right.',
    next: 'You do not have to do anything. We ask the claims administrator. If you know the answer, tell us.',
  }),
  repeat: (f) => ({
    because: `The claims administrator said no to ${items(f.items)} on ${day(f.decided)}. That answer counts until ${day(f.lastDay)}, unless something important has changed. We saw no paper that shows a change.`,
    next: 'Has your health changed? Ask your doctor to write down what changed and to ask for the treatment again.',
  }),
  other: (f) => ({ because: f.text ?? '', next: appealOnly }),
};
