import type { MainCategory } from './categories.ts';

type Rule = [main: MainCategory, sub: string, words: string];

/** What a request is by its words; the first rule that fits decides, so the particular stands before the general. */
export const procedureRules: readonly Rule[] = [
  [
    'Surgery',
    'Adjunct Surgical Services',
    'assistant surgeon|pre-?op\\w*(?: \\w+){0,3} (?:clearance|testing|labs?)|medical clearance|surgical clearance|co-?surgeon|inpatient (?:stay|hospital)|hospital stay|post-?op\\w* (?:sling|brace|cryo\\w*|cold|dme|equipment|medications?)|associated surgical service|(?:pa|physician|surgical) assist\\w*',
  ],
  [
    'Evaluation & Management',
    'Dental Services',
    'dental|dentist\\w*|tooth|teeth|root canal|periodont\\w*|tmj|occlusal|night guard|crowns?',
  ],
  [
    'Surgery',
    'Surgical Consult',
    '(?:surgical|surgeon|surgery|orthopa?edic(?: surg\\w+)?|spine|neurosurg\\w+) (?:consult\\w*|referral|evaluation|follow)|(?:consult\\w*|referral|evaluation)(?: \\w+){0,3} (?:surg\\w+|arthroplasty|replacement)',
  ],
  [
    'Surgery',
    'Spine',
    '(?:spinal|lumbar|cervical|thoracic|interbody|posterior|anterior|[lc]\\d\\S*)(?: [\\w-]+){0,5} fusion|laminectomy|\\w*discectomy|laminotomy|hemilaminectomy|foraminotomy|acdf|plif|tlif|alif|disc replacement|kyphoplasty|vertebroplasty|(?:spine|lumbar|cervical) (?:surgery|decompression)|spinal cord stimulator (?:implant|permanent)\\w*',
  ],
  [
    'Surgery',
    'Arthroscopic Surgery',
    'arthroscop\\w*|meniscectomy|rotator cuff repair|subacromial decompression|acl reconstruction|labral repair|chondroplasty|slap repair|mumford|biceps tenodesis',
  ],
  [
    'Surgery',
    'Non-arthroscopic Surgery',
    'arthroplasty|(?:joint|knee|hip|shoulder) replacement|orif|open reduction|hardware removal|osteotomy|manipulation under anesthesia|arthrodesis|amputation|hernia repair|herniorrhaphy|(?:carpal|cubital) tunnel release|trigger (?:finger|thumb) release|decompression|transposition|neurolysis|excision|bariatric|gastric bypass|cholecystectomy',
  ],
  ['Diagnostic Testing', 'EMG/NCV/NCS', 'emg\\w*|ncv|ncs|electromyogra\\w*|nerve conduction|electrodiagnos\\w*'],
  [
    'Injection',
    'Facet Injection',
    'facets?(?: joints?)?|medial branch|rhizotom\\w*|neurotom\\w*|radio-?frequency|\\brfa\\b|\\bmbb\\b',
  ],
  [
    'Injection',
    'Injection',
    'epidural|\\b[tc]?esis?\\b|transforaminal|interlaminar|caudal|injections?|trigger points?|nerve root block|botox|botulinum|prp|platelet rich|stem cell|discogra\\w*|ganglion block|sympathetic block|nerve blocks?|blocks?|intrathecal|pain pump|spinal cord stimulat\\w*',
  ],
  [
    'Psych Services',
    'Evaluation & Management',
    '(?:neuro-?)?psycholog\\w* (?:testing|evaluation|clearance|assessment|consult\\w*)|psychiatr\\w* (?:evaluation|consult\\w*|assessment|follow)|psych\\w* (?:eval\\w*|consult\\w*|testing|referral)|psychological test\\w*',
  ],
  [
    'Psych Services',
    'Therapies',
    'psychotherap\\w*|cognitive[ -]behavio\\w*|\\bcbt\\b|biofeedback|group (?:therapy|psych\\w*)|counsel\\w*|psych\\w* (?:sessions?|treatment|therapy|visits?)|behavio\\w*ral (?:therapy|medicine)|hypnotherapy|emdr',
  ],
  [
    'Programs',
    'Programs',
    'functional restoration|work (?:hardening|conditioning)|detox\\w*|(?:pain|weight loss|rehabilitation|exercise) (?:management )?programs?|multi-?disciplinary|inter-?disciplinary|gym membership|health club|pool membership|\\bhelp program',
  ],
  ['Rehabilitation', 'Acupuncture', 'acupunct\\w*'],
  ['Rehabilitation', 'Chiropractic', 'chiro\\w*|spinal manipulation|manipulat\\w+'],
  [
    'Rehabilitation',
    'Physical Therapy/Occupational Therapy (PT/OT)',
    'physical therap\\w*|physiotherap\\w*|physical medicine|occupational therap\\w*|\\bpt\\b|\\bot\\b|aqua\\w* therap\\w*|pool therapy|therapeutic exercis\\w*|hand therapy|rehab\\w* sessions?|home exercise(?! (?:[a-z]+ )?(?:kit|equipment))|gait training',
  ],
  [
    'Rehabilitation',
    'Other Therapies',
    'massage|myofascial release|manual therapy|speech therap\\w*|vision therap\\w*|cognitive rehab\\w*|work therapy',
  ],
  [
    'DMEPOS',
    'Electrical Stimulation',
    '\\btens\\b|h-?wave|interferential|\\bnmes\\b|muscle stimulat\\w*|electrical stimulat\\w*|bone (?:growth )?stimulat\\w*|e-?stim|neurostimulat\\w*|\\bif unit',
  ],
  [
    'Therapies',
    'Other Therapies',
    'shock ?wave|eswt|hyperbaric|cold laser|laser therapy|ultrasound therapy|infrared therapy|heat therapy|traction therapy|percutaneous',
  ],
  [
    'Diagnostic Testing',
    'Lab & Pathology',
    'urine|\\buds\\b|\\budt\\b|drug (?:screen\\w*|test\\w*)|toxicolog\\w*|\\blabs?\\b|laborator\\w*|blood (?:tests?|work|panel|draw)|\\bcbc\\b|\\bcmp\\b|genetic|dna test\\w*|urinalysis|metabolic panel|hepatic (?:function|panel)|liver function|hemoglobin|\\bpanel\\b',
  ],
  [
    'Diagnostic Testing',
    'Other Diagnostic Tests',
    '\\bmri\\b|\\bmra\\b|mris|magnetic resonance|\\bct\\b|cat scan|computed tomograph\\w*|x-?rays?|radiograph\\w*|ultrasound|sonogra\\w*|bone scan|pet scan|arthrogra\\w*|myelogra\\w*|dexa|imaging|echocardiogra\\w*|\\be[ck]g\\b|doppler|duplex|stress test|electrocardiogra\\w*|ssep|somatosensory|grip test|range of motion of test|endoscop\\w*|colonoscopy|sleep study|polysomno\\w*|functional capacity|\\bfce\\b|\\beeg\\b|range of motion test\\w*|spirometry|pulmonary function',
  ],
  [
    'Home Health',
    'Home Health',
    'home (?:health|care|aide)|caregiver|skilled nursing|attendant care|housekeeping|nursing|\\brn\\b',
  ],
  ['Transportation', 'Transportation', 'transport\\w*|mileage|medical van|taxi'],
  [
    'DMEPOS',
    'Prosthetics/Orthotics',
    'brac(?:e|es|ing)|orthotics?|orthos[ie]s|prosthe\\w*|splints?|\\blso\\b|sling|walking boot|cam boot|shoes?|compression (?:stockings?|garments?|sleeve)|collar|insoles?|corset|lumbar support|back support',
  ],
  ['DMEPOS', 'Supplies', 'electrodes|wipes|supplies|batter(?:y|ies)|pads|gloves|dressings?|bandages?'],
  [
    'DMEPOS',
    'DME',
    '\\bdme\\b|durable medical|wheelchair|scooter|walker|crutch\\w*|\\bcane\\b|hospital bed|mattress|traction|cold (?:unit|therapy)|cryo\\w*|heating pad|hot (?:and|/) ?cold|commode|shower chair|exercise (?:[a-z]+ )?(?:kit|ball|equipment)|pillow|\\bchair\\b|grab bar|cpap|vehicle modif\\w*|hearing aids?|glasses|ergonomic\\w*|\\bunit\\b|equipment|vascutherm|rental|purchase|inversion table',
  ],
  [
    'Surgery',
    'Non-arthroscopic Surgery',
    'surger(?:y|ies)|surgical|repair|resection|debridement|graft\\w*|implant\\w*|reconstruction|release',
  ],
  [
    'Evaluation & Management',
    'Medical Specialties',
    'consult\\w*|referral|evaluat\\w*|re-?eval\\w*|follow[ -]?ups?|office visits?|visits?|second opinion|specialist|examination|re-?examination|pain management|internist|neurologist|dermatolog\\w*|gastroenterolog\\w*|ophthalmolog\\w*|urolog\\w*',
  ],
  ['Therapies', 'Therapies', 'therap(?:y|ies)|treatments?|sessions?'],
];

/** Drugs that come as cream, patch or compound are a class of their own, whatever is in them. */
export const topicalCompound =
  /compound\w*|\bcream\b.*%|%.*\bcream\b|flurbiprofen.*\/|ointment|\bgel\b.*\/|transdermal/;
export const topical = /topical|cream|ointment|\bgel\b|patch(?:es)?|lotion|roll-?on|salonpas|pennsaid|spray/;
export const drugWords =
  /\b\d+(?:\.\d+)? ?(?:mg|mcg|ml|gm|grams?)\b|\btab(?:let)?s?\b|\bcap(?:sule)?s?\b|\bmedications?\b|\bprescription|\brefills?\b|#\s?\d+|\bopioids?\b|\bnsaids?\b|muscle relaxants?/;
