import type { Role } from '../kinds.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Titles; after one of these comes a name, whatever the word. */
export const titles: ReadonlyMap<string, Role> = new Map([
  ...['dr', 'drs', 'doctor', 'doctora', 'doctors'].map((title) => [title, 'physician'] as const),
  ...['mr', 'mrs', 'ms', 'miss', 'mx', 'messrs', 'sra', 'srta', 'senor', 'senora', 'senorita', 'don', 'dona'].map(
    (title) => [title, 'person'] as const,
  ),
  ['prof', 'physician'],
  ['professor', 'physician'],
  ['judge', 'judge'],
  ['hon', 'judge'],
  ['honorable', 'judge'],
  ['wcj', 'judge'],
  ['nurse', 'nurse'],
  ['atty', 'attorney'],
  ['sgt', 'person'],
  ['officer', 'person'],
  ['capt', 'person'],
  ['rev', 'person'],
  ['sister', 'person'],
  ['father', 'person'],
]);

/** Titles that are ordinary words too: what follows must look like a name. */
export const softTitles = set('doctor doctors nurse judge professor officer don sister father miss');

/** Letters after a name and what they make of its bearer. */
export const credentials: ReadonlyMap<string, Role> = new Map([
  ...'md do dc dpm dds dmd od mbbs mph facs faaos fapa faapmr qme ame phd psyd edd dom lac'
    .split(' ')
    .map((word) => [word, 'physician'] as const),
  ...'pt dpt mpt ot otr otr/l pta cht atc cscs lmft mft lcsw msw mft slp'
    .split(' ')
    .map((word) => [word, 'therapist'] as const),
  ...'rn np fnp fnp-c fnp-bc lvn lpn crna msn bsn aprn dnp pa pa-c anp rn-bsn'
    .split(' ')
    .map((word) => [word, 'nurse'] as const),
  ...'esq esquire jd'.split(' ').map((word) => [word, 'attorney'] as const),
]);

/** Words before a name that say who it is: `claims adjuster Karen Ochoa`, `his wife, Ling`. */
export const roleWords: ReadonlyMap<string, Role> = new Map([
  ...'patient claimant applicant employee worker worker’s iw'.split(' ').map((word) => [word, 'worker'] as const),
  ...'physician surgeon orthopedist psychiatrist psychologist neurologist podiatrist chiropractor physiatrist radiologist anesthesiologist internist acupuncturist provider ptp pcp dentist rheumatologist cardiologist neurosurgeon'
    .split(' ')
    .map((word) => [word, 'physician'] as const),
  ...'therapist physiotherapist counselor'.split(' ').map((word) => [word, 'therapist'] as const),
  ...'nurse practitioner assistant np rn lvn'.split(' ').map((word) => [word, 'nurse'] as const),
  ...'adjuster adjustor examiner adjusters'.split(' ').map((word) => [word, 'adjuster'] as const),
  ...'attorney counsel lawyer paralegal attorneys'.split(' ').map((word) => [word, 'attorney'] as const),
  ...'judge arbitrator'.split(' ').map((word) => [word, 'judge'] as const),
  ...'interpreter translator'.split(' ').map((word) => [word, 'interpreter'] as const),
  ...'wife husband spouse son daughter mother father brother sister partner girlfriend boyfriend fiance fiancee uncle aunt cousin niece nephew grandson granddaughter mother-in-law father-in-law brother-in-law sister-in-law son-in-law daughter-in-law stepson stepdaughter caregiver'
    .split(' ')
    .map((word) => [word, 'relative'] as const),
  ...'supervisor coworker co-worker manager foreman boss colleague'
    .split(' ')
    .map((word) => [word, 'coworker'] as const),
  ...'representative witness neighbor friend coordinator secretary scribe transcriptionist technician technologist reviewer named called'
    .split(' ')
    .map((word) => [word, 'person'] as const),
]);

/** Labels of a form, without the colon; the role of the name after it. */
export const labels: ReadonlyMap<string, Role> = new Map([
  ...'patient claimant applicant employee name worker iw insured subscriber client'
    .split(' ')
    .map((word) => [word, 'worker'] as const),
  ...'physician provider doctor surgeon ptp pcp qme ame examiner-physician radiologist dictating anesthesiologist psychologist chiropractor podiatrist'
    .split(' ')
    .map((word) => [word, 'physician'] as const),
  ...'adjuster adjustor examiner handler'.split(' ').map((word) => [word, 'adjuster'] as const),
  ...'attorney counsel lawyer'.split(' ').map((word) => [word, 'attorney'] as const),
  ...'nurse'.split(' ').map((word) => [word, 'nurse'] as const),
  ...'therapist'.split(' ').map((word) => [word, 'therapist'] as const),
  ...'interpreter'.split(' ').map((word) => [word, 'interpreter'] as const),
  ...'reviewer'.split(' ').map((word) => [word, 'reviewer'] as const),
  ...'spouse wife husband relative'.split(' ').map((word) => [word, 'relative'] as const),
  ...'supervisor'.split(' ').map((word) => [word, 'coworker'] as const),
  ...'judge'.split(' ').map((word) => [word, 'judge'] as const),
  ...'contact cc re attn attention to from by signed signature dear dictated transcribed author coordinator requestor requester assistant witness prepared-by representative manager'
    .split(' ')
    .map((word) => [word, 'person'] as const),
]);

/** Words after which two capitalised unknown words are a name. */
export const leadIns = set(
  'by with from per to via and dear signed contacted called told cc attn attention re named saw seeing consulted informed sincerely regards respectfully',
);

/** Verbs whose subject is a person: `Okafor reports`. */
export const personVerbs = set(
  `reports reported states stated denies denied complains complained presents presented returned returns underwent
  recommends recommended requests requested notes noted opined opines wrote writes prescribed prescribes ordered
  saw sees examined evaluated says said told tells works worked sustained fell injured lifts lifted lives lived
  describes described feels felt walks walked drives drove takes took wants wanted believes believed thinks thought
  has had is was will would continues continued received slipped tripped twisted agrees agreed signed called
  testified explained concluded diagnosed performed referred dictated reviewed approved modified authorized
  acknowledges acknowledged arrived attended came declined rates rated injured tolerated speaks spoke`,
);
/** Of those, the ones that things can do as well. */
export const weakVerbs = set(
  'has had is was will would continues continued received reviewed performed approved modified',
);

/** Small words inside a surname. */
export const particles = set(
  'de del de-la la las los da dos das do di della van von der den ter ten le bin ibn al el abu y e san santa st saint',
);

/** Endings of a name that are no credential. */
export const suffixes = set('jr sr ii iii iv');
