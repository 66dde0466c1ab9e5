/** DWC's drug classes as its search form names them, spelled right. */
export type DrugClass = (typeof drugTable)[number][1];

/** Generic name, class, and the brands and spellings under which letters name it. */
export const drugTable = [
  ['hydrocodone', 'Opioids', 'norco vicodin lortab hysingla zohydro'],
  ['oxycodone', 'Opioids', 'oxycontin percocet roxicodone endocet xtampza'],
  ['morphine', 'Opioids', 'ms contin,kadian,mscontin'],
  ['fentanyl', 'Opioids', 'duragesic'],
  ['tramadol', 'Opioids', 'ultram ultracet conzip'],
  ['methadone', 'Opioids', 'dolophine'],
  ['hydromorphone', 'Opioids', 'dilaudid exalgo'],
  ['oxymorphone', 'Opioids', 'opana'],
  ['tapentadol', 'Opioids', 'nucynta'],
  ['buprenorphine', 'Opioids', 'butrans suboxone belbuca'],
  ['codeine', 'Opioids', 'tylenol 3,tylenol no 3,tylenol with codeine,tylenol #3'],
  ['naloxone', 'Opioid Antagonist', 'narcan evzio'],
  ['naltrexone', 'Opioid Antagonist', 'vivitrol revia'],
  ['ibuprofen', 'NSAID', 'motrin advil duexis'],
  ['naproxen', 'NSAID', 'anaprox naprosyn aleve vimovo'],
  ['diclofenac', 'NSAID', 'cataflam arthrotec,voltaren xr,voltaren'],
  ['meloxicam', 'NSAID', 'mobic'],
  ['celecoxib', 'NSAID', 'celebrex'],
  ['etodolac', 'NSAID', 'lodine'],
  ['nabumetone', 'NSAID', 'relafen'],
  ['ketorolac', 'NSAID', 'toradol sprix'],
  ['fenoprofen', 'NSAID', 'nalfon'],
  ['indomethacin', 'NSAID', 'indocin'],
  ['cyclobenzaprine', 'Muscle Relaxant', 'flexeril fexmid amrix'],
  ['tizanidine', 'Muscle Relaxant', 'zanaflex'],
  ['carisoprodol', 'Muscle Relaxant', 'soma'],
  ['baclofen', 'Muscle Relaxant', 'lioresal'],
  ['methocarbamol', 'Muscle Relaxant', 'robaxin'],
  ['orphenadrine', 'Muscle Relaxant', 'norflex'],
  ['metaxalone', 'Muscle Relaxant', 'skelaxin'],
  ['chlorzoxazone', 'Muscle Relaxant', 'lorzone,parafon forte'],
  ['gabapentin', 'Anti-epilepsy drugs', 'neurontin gralise horizant'],
  ['pregabalin', 'Anti-epilepsy drugs', 'lyrica'],
  ['topiramate', 'Anti-epilepsy drugs', 'topamax'],
  ['lamotrigine', 'Anti-epilepsy drugs', 'lamictal'],
  ['levetiracetam', 'Anti-epilepsy drugs', 'keppra'],
  ['duloxetine', 'Antidepressant', 'cymbalta'],
  ['sertraline', 'Antidepressant', 'zoloft'],
  ['fluoxetine', 'Antidepressant', 'prozac'],
  ['escitalopram', 'Antidepressant', 'lexapro'],
  ['citalopram', 'Antidepressant', 'celexa'],
  ['bupropion', 'Antidepressant', 'wellbutrin'],
  ['venlafaxine', 'Antidepressant', 'effexor'],
  ['amitriptyline', 'Antidepressant', 'elavil'],
  ['nortriptyline', 'Antidepressant', 'pamelor'],
  ['trazodone', 'Antidepressant', 'desyrel'],
  ['paroxetine', 'Antidepressant', 'paxil'],
  ['mirtazapine', 'Antidepressant', 'remeron'],
  ['quetiapine', 'Atypical Antipsychotic', 'seroquel'],
  ['aripiprazole', 'Atypical Antipsychotic', 'abilify'],
  ['risperidone', 'Atypical Antipsychotic', 'risperdal'],
  ['olanzapine', 'Atypical Antipsychotic', 'zyprexa'],
  ['alprazolam', 'Benzodiazepine', 'xanax'],
  ['lorazepam', 'Benzodiazepine', 'ativan'],
  ['clonazepam', 'Benzodiazepine', 'klonopin'],
  ['diazepam', 'Benzodiazepine', 'valium'],
  ['temazepam', 'Benzodiazepine', 'restoril'],
  ['buspirone', 'AntiAnxiety', 'buspar'],
  ['hydroxyzine', 'AntiAnxiety', 'vistaril atarax'],
  ['butalbital', 'Barbiturates', 'fioricet fiorinal'],
  ['zolpidem', 'Sedative-hypnotics', 'ambien intermezzo'],
  ['eszopiclone', 'Sedative-hypnotics', 'lunesta'],
  ['suvorexant', 'Sedative-hypnotics', 'belsomra'],
  ['doxepin', 'Sedative-hypnotics', 'silenor'],
  ['lidocaine', 'Topical Analgesics', 'lidoderm lidopro terocin'],
  ['capsaicin', 'Topical Analgesics', 'qutenza capzasin'],
  ['menthol', 'Topical Analgesics', 'biofreeze menthoderm medrox dendracin'],
  ['omeprazole', 'Proton Pump Inhibitors', 'prilosec'],
  ['pantoprazole', 'Proton Pump Inhibitors', 'protonix'],
  ['esomeprazole', 'Proton Pump Inhibitors', 'nexium'],
  ['lansoprazole', 'Proton Pump Inhibitors', 'prevacid'],
  ['rabeprazole', 'Proton Pump Inhibitors', 'aciphex'],
  ['ranitidine', 'H2 Blocker', 'zantac'],
  ['famotidine', 'H2 Blocker', 'pepcid'],
  ['docusate', 'GI Agents', 'colace docuprene'],
  ['senna', 'GI Agents', 'senokot sennosides'],
  ['polyethylene glycol', 'GI Agents', 'miralax'],
  ['linaclotide', 'GI Agents', 'linzess'],
  ['ondansetron', 'Antiemetic', 'zofran'],
  ['sumatriptan', 'Antimigraine Agent', 'imitrex'],
  ['rizatriptan', 'Antimigraine Agent', 'maxalt'],
  ['sildenafil', 'Impotence Agents', 'viagra'],
  ['tadalafil', 'Impotence Agents', 'cialis'],
  ['vardenafil', 'Impotence Agents', 'levitra'],
  ['testosterone', 'Androgens & Anabolic Steroids', 'androgel'],
  ['acetaminophen', 'Misc Analgesics', 'tylenol apap paracetamol'],
  ['ketamine', 'Misc Analgesics', 'ketalar'],
  ['albuterol', 'Asthma Medications', 'proair ventolin'],
  ['fluticasone', 'Asthma Medications', 'flonase advair flovent'],
  ['montelukast', 'Asthma Medications', 'singulair'],
  ['lisinopril', 'Antihypertensive', 'zestril prinivil'],
  ['losartan', 'Antihypertensive', 'cozaar'],
  ['amlodipine', 'Calcium Channel Blocker', 'norvasc'],
  ['metoprolol', 'Beta-blocker', 'lopressor'],
  ['propranolol', 'Beta-blocker', 'inderal'],
  ['clonidine', 'Antihypertensive', 'catapres'],
  ['atorvastatin', 'Statin', 'lipitor'],
  ['simvastatin', 'Statin', 'zocor'],
  ['metformin', 'Antidiabetics', 'glucophage'],
  ['insulin', 'Antidiabetics', 'lantus humalog'],
  ['warfarin', 'Anti-coagulant', 'coumadin'],
  ['rivaroxaban', 'Anti-coagulant', 'xarelto'],
  ['apixaban', 'Anti-coagulant', 'eliquis'],
  ['enoxaparin', 'Anti-coagulant', 'lovenox'],
  ['cephalexin', 'Anti-infectives', 'keflex'],
  ['amoxicillin', 'Anti-infectives', 'augmentin'],
  ['ciprofloxacin', 'Anti-infectives', 'cipro'],
  ['levofloxacin', 'Anti-infectives', 'levaquin'],
  ['prednisone', 'Adrenal Cortical Steroids', 'deltasone'],
  ['methylprednisolone', 'Adrenal Cortical Steroids', 'medrol,depo medrol'],
  ['tamsulosin', 'Alpha-blocker', 'flomax'],
  ['cannabidiol', 'Cannabinoids', 'dronabinol marinol'],
  [
    'hyaluronic acid',
    'Viscosupplementation',
    'synvisc orthovisc euflexxa supartz hyalgan monovisc,hyaluronate,viscosupplementation',
  ],
  ['adalimumab', 'Tumor necrosis factor (TNF) modifier', 'humira'],
  ['etanercept', 'Tumor necrosis factor (TNF) modifier', 'enbrel'],
  ['alendronate', 'Bisphosphonates', 'fosamax'],
  ['theramine', 'Nutritional Products', 'sentra gabadone trepadone'],
  ['glucosamine', 'Nutritional Products', 'chondroitin'],
  ['levothyroxine', 'Hormones', 'synthroid'],
  ['cetirizine', 'Antihistamine', 'zyrtec'],
  ['diphenhydramine', 'Antihistamine', 'benadryl'],
  ['ropinirole', 'Dopamine agonists', 'requip'],
] as const;

/** The other names of a drug: with commas where a name has two words. */
export const otherNames = (names: string): string[] =>
  names
    .split(',')
    .flatMap((part, index) =>
      index === 0 && !names.startsWith('ms contin') && !names.startsWith('tylenol 3') ? part.split(' ') : [part],
    );

export interface Drug {
  generic: string;
  drugClass: DrugClass;
  /** The word by which it was recognised. */
  named: string;
}

const byName = new Map<string, { generic: string; drugClass: DrugClass }>();
for (const [generic, drugClass, names] of drugTable) {
  for (const name of [generic, ...otherNames(names)]) byName.set(name, { generic, drugClass });
}
const pattern = new RegExp(
  `\\b(?:${[...byName.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(' ', '[ -]'))
    .join('|')})\\b`,
  'g',
);

/** The drugs a text names, brand or generic, each once, under its generic name. */
export function drugsIn(text: string): Drug[] {
  const found = new Map<string, Drug>();
  for (const [named] of text.toLowerCase().matchAll(pattern)) {
    const drug = byName.get(named.replaceAll('-', ' ')) ?? byName.get(named);
    if (drug && !found.has(drug.generic)) found.set(drug.generic, { ...drug, named });
  }
  return [...found.values()];
}
