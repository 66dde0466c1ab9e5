import { fold } from '../names/fold.ts';

/** Kinds of treatment as fit sees them, each with the DWC's category; ids are stable. */
export const treatmentKinds = {
  'spine-surgery': 'Surgery * Spine *',
  'arthroscopic-surgery': 'Surgery * Arthroscopic Surgery *',
  'joint-surgery': 'Surgery * Non-arthroscopic Surgery *',
  'hand-surgery': 'Surgery * Non-arthroscopic Surgery *',
  'foot-surgery': 'Surgery * Non-arthroscopic Surgery *',
  'general-surgery': 'Surgery * Non-arthroscopic Surgery *',
  'other-surgery': 'Surgery * Non-arthroscopic Surgery *',
  'surgical-adjunct': 'Surgery * Adjunct Surgical Services *',
  'spinal-injection': 'Injection * Facet Injection *',
  'pain-device': 'Injection * Injection *',
  injection: 'Injection * Injection *',
  viscosupplement: 'Pharmaceuticals *  * Viscosupplementation',
  opioid: 'Pharmaceuticals *  * Opioids',
  'pain-drug': 'Pharmaceuticals *  * NSAID',
  topical: 'Pharmaceuticals *  * Topical Analgesics',
  'psychiatric-drug': 'Pharmaceuticals *  * Antidepressant',
  'sleep-drug': 'Pharmaceuticals *  * Sedative-hypnotics',
  'internal-drug': 'Pharmaceuticals *  * GI Agents',
  'urologic-drug': 'Pharmaceuticals *  * Impotence Agents',
  'respiratory-drug': 'Pharmaceuticals *  * Asthma medication',
  'cancer-drug': 'Pharmaceuticals *  * Tumor necrosis factor (TNF) modified',
  drug: 'Pharmaceuticals',
  imaging: 'Diagnostic Testing * Other Diagnostic Tests *',
  electrodiagnosis: 'Diagnostic Testing * EMG/NCV/NCS *',
  laboratory: 'Diagnostic Testing * Lab & Pathology *',
  'sleep-study': 'Diagnostic Testing * Other Diagnostic Tests *',
  'physical-therapy': 'Rehabilitation * Physical Therapy/Occupational Therapy (PT/OT) *',
  acupuncture: 'Rehabilitation * Acupuncture *',
  chiropractic: 'Rehabilitation * Chiropractic *',
  'other-therapy': 'Therapies * Other Therapies *',
  psychotherapy: 'Psych Services * Therapies *',
  'psychological-testing': 'Psych Services * Evaluation & Management *',
  program: 'Programs * Programs *',
  equipment: 'DMEPOS * DME *',
  orthosis: 'DMEPOS * Prosthetics/Orthotics *',
  'home-health': 'Home Health * Home Health *',
  transport: 'Transportation * Transportation *',
  dental: 'Evaluation & Management * Dental Services *',
  'eye-care': 'Evaluation & Management * Medical Specialties *',
  'ear-care': 'Evaluation & Management * Medical Specialties *',
  consultation: 'Evaluation & Management * Medical Specialties *',
} as const;
export type TreatmentKind = keyof typeof treatmentKinds;

/** Words by which a kind is recognised; the first line that fits is the kind, so the particular stands before the general. */
const lines: [TreatmentKind, string][] = [
  [
    'pain-device',
    'spinal cord stimulat\\w*|intrathecal|pain pump|drug delivery system|peripheral nerve stimulat\\w*|dorsal root ganglion stimulat\\w*',
  ],
  [
    'surgical-adjunct',
    'assistant surgeon|pre ?op\\w*(?: \\w+)* clearance|medical clearance|co surgeon|post ?op\\w* (?!physical|therapy|rehab|pt\\b)|inpatient stay|cold therapy|cryotherapy|hospital stay',
  ],
  [
    'dental',
    'dental|dentist\\w*|tooth|teeth|crowns?|root canal|implants? for tooth|oral appliance|periodont\\w*|tmj|occlusal|night guard|bridge',
  ],
  [
    'eye-care',
    'cataract\\w*|vitrect\\w*|corneal?|glaucoma|retina\\w*|eyeglasses|glasses|contact lens\\w*|ophthalm\\w*|optomet\\w*|lasik',
  ],
  [
    'ear-care',
    'hearing aids?|audiolog\\w*|cochlear|tinnitus|tympano\\w*|otolaryng\\w*|septoplasty|sinus surgery|turbinate',
  ],
  [
    'spine-surgery',
    '(?:spinal|lumbar|cervical|thoracic|interbody|posterior|anterior|l\\d\\w*|c\\d\\w*)(?: [\\w]+){0,5} fusion|fusion|laminectomy|discectomy|microdiscectomy|hemilaminectomy|foraminotomy|acdf|plif|tlif|alif|disc replacement|disc arthroplasty|kyphoplasty|vertebroplasty|(?:spine|lumbar|cervical) (?:surgery|decompression)',
  ],
  [
    'hand-surgery',
    'carpal tunnel (?:release|surgery)|trigger (?:finger|thumb) release|de quervain\\w* release|cubital tunnel release|ulnar nerve transposition|ganglion excision|tfcc repair|(?:hand|wrist|finger|thumb) surgery|cmc arthroplasty|dupuytren\\w*',
  ],
  [
    'foot-surgery',
    'bunion\\w*|hammertoe|plantar fascia release|achilles repair|(?:foot|ankle) (?:surgery|fusion|arthrodesis)|tarsal tunnel release|ankle arthroscopy',
  ],
  [
    'arthroscopic-surgery',
    'arthroscop\\w*|meniscectomy|meniscal repair|rotator cuff repair|subacromial decompression|acl reconstruction|labral repair|chondroplasty|slap repair|mumford|biceps tenodesis',
  ],
  [
    'joint-surgery',
    'arthroplasty|joint replacement|(?:knee|hip|shoulder) replacement|total (?:knee|hip|shoulder)|open reduction|orif|hardware removal|osteotomy|manipulation under anesthesia|arthrodesis|amputation',
  ],
  [
    'general-surgery',
    'hernia repair|herniorrhaphy|cholecystectomy|bariatric|gastric bypass|colectomy|appendectomy|sleeve gastrectomy',
  ],
  ['sleep-study', 'sleep study|polysomno\\w*|cpap|bipap|sleep (?:evaluation|consult\\w*)'],
  ['electrodiagnosis', 'emg|ncv|ncs|electromyogra\\w*|nerve conduction|electrodiagnos\\w*|ssep|eeg'],
  [
    'spinal-injection',
    '(?:epidural|esi|facet|medial branch|transforaminal|interlaminar|caudal|sacroiliac|si joint|rhizotomy|radiofrequency|stellate ganglion|sympathetic block|discogra\\w*|nerve root block|neurotomy|ablation|discogram)',
  ],
  ['viscosupplement', 'hyaluron\\w*|viscosupplement\\w*|synvisc|orthovisc|euflexxa|supartz|hyalgan'],
  [
    'psychological-testing',
    'neuropsych\\w*|psycholog\\w* (?:testing|evaluation|clearance|assessment|consult\\w*)|psychiatr\\w* (?:evaluation|consult\\w*|assessment)',
  ],
  [
    'psychotherapy',
    'psychotherap\\w*|cognitive behavio\\w*|cbt|biofeedback|group therapy|counsel\\w*|psych\\w* (?:sessions?|treatment|therapy|visits?)|behavio\\w*ral therapy|hypnotherapy|emdr',
  ],
  [
    'program',
    'functional restoration|work hardening|work conditioning|detox\\w*|pain program|multidisciplinary|weight loss program|gym membership|interdisciplinary|rehabilitation program|aquatic membership',
  ],
  ['acupuncture', 'acupunct\\w*|cupping|moxibustion'],
  ['chiropractic', 'chiropract\\w*|spinal manipulation|manipulative|manual therapy and manipulation'],
  [
    'physical-therapy',
    'physical therap\\w*|physiotherap\\w*|occupational therap\\w*|pt|ot|aqua\\w* therap\\w*|therapeutic exercis\\w*|hand therapy|post ?op\\w* (?:physical|therapy|pt|rehab)\\w*|vestibular rehab\\w*',
  ],
  [
    'other-therapy',
    'massage|shock ?wave|eswt|hyperbaric|traction therapy|cold laser|laser therapy|ultrasound therapy|myofascial release|infrared therapy|heat therapy|speech therap\\w*',
  ],
  [
    'topical',
    'topical|cream|ointment|gel|patch(?:es)?|lidoderm|lidopro|terocin|medrox|dendracin|voltaren gel|capsaicin|menthol|compound\\w*|flurbiprofen|methyl salicylate|lotion|pennsaid',
  ],
  [
    'opioid',
    'opioids?|narcotics?|hydrocodone|norco|vicodin|oxycodone|oxycontin|percocet|morphine|ms contin|fentanyl|duragesic|tramadol|ultram|methadone|hydromorphone|dilaudid|tapentadol|nucynta|buprenorphine|butrans|suboxone|belbuca|codeine|opana|oxymorphone|tylenol ?(?:no|#|with)? ?[34]|naloxone|narcan|naltrexone',
  ],
  [
    'sleep-drug',
    'zolpidem|ambien|eszopiclone|lunesta|temazepam|restoril|sedative\\w*|hypnotics?|sonata|trazodone|belsomra|silenor|doxepin',
  ],
  [
    'psychiatric-drug',
    'antidepress\\w*|sertraline|zoloft|fluoxetine|prozac|escitalopram|lexapro|citalopram|celexa|bupropion|wellbutrin|venlafaxine|effexor|anti ?psychotic\\w*|quetiapine|seroquel|aripiprazole|abilify|alprazolam|xanax|lorazepam|ativan|clonazepam|klonopin|diazepam|valium|benzodiazepines?|antianxiety|buspirone|hydroxyzine|risperidone|olanzapine|lithium|lamotrigine|methylphenidate|modafinil|provigil|nuvigil|paroxetine|paxil|mirtazapine|barbiturates?',
  ],
  [
    'pain-drug',
    'nsaids?|ibuprofen|motrin|naproxen|anaprox|diclofenac|voltaren|meloxicam|mobic|celecoxib|celebrex|etodolac|nabumetone|relafen|ketorolac|toradol|muscle relaxants?|cyclobenzaprine|flexeril|fexmid|tizanidine|zanaflex|carisoprodol|soma|baclofen|methocarbamol|robaxin|orphenadrine|norflex|metaxalone|skelaxin|gabapentin|neurontin|pregabalin|lyrica|duloxetine|cymbalta|topiramate|topamax|anti ?epilep\\w*|nortriptyline|amitriptyline|elavil|acetaminophen|tylenol|sumatriptan|imitrex|fioricet|butalbital|antimigraine|misc analgesics|cannabinoids?|ketamine|gralise',
  ],
  [
    'urologic-drug',
    'sildenafil|viagra|tadalafil|cialis|levitra|impotence agents?|testosterone|androgel|androgens?\\b.*|tamsulosin|flomax|oxybutynin',
  ],
  [
    'respiratory-drug',
    'albuterol|inhaler|advair|asthma medications?|fluticasone|montelukast|singulair|symbicort|spiriva',
  ],
  [
    'cancer-drug',
    'chemotherap\\w*|tumor necrosis|humira|enbrel|remicade|adalimumab|infliximab|etanercept|methotrexate',
  ],
  [
    'internal-drug',
    'omeprazole|prilosec|pantoprazole|protonix|esomeprazole|nexium|proton pump\\w*|ppi|ranitidine|zantac|famotidine|h2 blocker|gi agents?|ondansetron|zofran|antiemetic|lisinopril|losartan|amlodipine|metoprolol|atenolol|antihypertensives?|statins?|atorvastatin|lipitor|metformin|insulin|antidiabetics?|docusate|colace|senna|laxatives?|warfarin|xarelto|eliquis|anti ?coagulants?|anti ?infectives?|antibiotics?|cephalexin|keflex|amoxicillin|vancomycin|ciprofloxacin|vitamins?|theramine|sentra|gabadone|medical foods?|nutritional products?|levothyroxine|prednisone|medrol|steroids? dose ?pack|antihistamine\\w*|bisphosphonates?|linzess|hormones?',
  ],
  [
    'injection',
    'injections?|trigger point|corticosteroid|cortisone|prp|platelet rich|botox|botulinum|nerve block|blocks?|steroid injection|stem cell',
  ],
  [
    'laboratory',
    'urine drug|uds|drug screen\\w*|toxicolog\\w*|lab(?:s|oratory)?|blood (?:tests?|work|panel)|cbc|cmp|genetic test\\w*|dna test\\w*|urinalysis|pathology|hepatic panel',
  ],
  [
    'imaging',
    'mri|mra|magnetic resonance|ct|cat scan|computed tomograph\\w*|x ?rays?|radiograph\\w*|ultrasound|bone scan|pet scan|arthrogram|myelogra\\w*|dexa|imaging|echocardiogram|ekg|ecg|doppler|stress test|endoscopy|colonoscopy|nuclear scan',
  ],
  [
    'home-health',
    'home health|home care|caregiver|home aide|skilled nursing|attendant care|housekeeping|nursing facility|rn visits?',
  ],
  ['transport', 'transportation|transport|mileage|medical van|taxi'],
  [
    'orthosis',
    'brace|bracing|orthotics?|orthos[ie]s|prosthe\\w*|splints?|lso|tlso|sling|walking boot|cam boot|shoes?|compression (?:stockings?|garments?)|collar|insoles?|corset|lumbar support',
  ],
  [
    'equipment',
    'dme|tens|h wave|interferential|nmes|bone (?:growth )?stimulator|muscle stimulator|electrical stimulat\\w*|wheelchair|scooter|walker|crutch\\w*|cane|hospital bed|mattress|bed|traction unit|home traction|cold unit|cryo ?cuff|heating pad|commode|shower chair|exercise kit|ball|pillow|hot cold|chair|grab bar|vehicle modif\\w*|electrodes|supplies|equipment|unit|ergonomic\\w*',
  ],
  [
    'other-surgery',
    'surgery|surgical|surgeon|repair|excision|resection|release|debridement|graft\\w*|implantation|revision|exploration|removal|reconstruction',
  ],
  [
    'consultation',
    'consult\\w*|referral|evaluation|follow ?up|office visits?|visits?|second opinion|specialist|examination|evaluation and management|medical legal|fce|functional capacity|e m|re ?evaluation',
  ],
  ['drug', 'mg|mcg|tablets?|capsules?|medications?|prescription|pharmaceuticals?|refills?|ml|drug|quantity|pills?'],
];
const patterns = lines.map(([kind, pattern]) => [kind, new RegExp(`\\b(?:${pattern})\\b`, 'u')] as const);

/** DWC's category words that say less than a kind does: they are read as text, except these. */
const wholeCategories: Record<string, TreatmentKind> = {
  surgery: 'other-surgery',
  rehabilitation: 'physical-therapy',
  therapies: 'other-therapy',
  dmepos: 'equipment',
  'diagnostic testing': 'imaging',
  'psych services': 'psychotherapy',
  programs: 'program',
  pharmaceuticals: 'drug',
  injection: 'injection',
  'home health': 'home-health',
  'evaluation management': 'consultation',
  transportation: 'transport',
  'surgery spine': 'spine-surgery',
  'surgery surgical consult': 'consultation',
  'surgery adjunct surgical services': 'surgical-adjunct',
  'injection facet injection': 'spinal-injection',
  'dmepos prosthetics orthotics': 'orthosis',
  'surgery non arthroscopic surgery': 'other-surgery',
  'rehabilitation other therapies': 'other-therapy',
  'psych services evaluation management': 'psychological-testing',
  'evaluation management dental services': 'dental',
  'dmepos electrical stimulation': 'equipment',
  'diagnostic testing lab pathology': 'laboratory',
};

const read = new Map<string, TreatmentKind | null>();

/** The kind of treatment a text names: an id, a DWC category, or the words of the request. Null when nothing is recognised. */
export function treatmentKindOf(text: string): TreatmentKind | null {
  const known = read.get(text);
  if (known !== undefined) return known;
  const trimmed = text.trim();
  const folded = fold(text);
  const kind =
    trimmed in treatmentKinds
      ? (trimmed as TreatmentKind)
      : (wholeCategories[folded] ?? patterns.find(([, pattern]) => pattern.test(folded))?.[0] ?? null);
  if (read.size > 20_000) read.clear();
  read.set(text, kind);
  return kind;
}
