import { drugTable, otherNames } from '../catalogue/drugs.ts';

/** Words of the field that mean the same, abbreviations first; lay words and Spanish ones where people will write them. */
const groups: readonly string[][] = [
  ['esi', 'lesi', 'cesi', 'tfesi', 'epidural steroid injection', 'epidural injection'],
  ['tens', 'transcutaneous electrical nerve stimulation', 'transcutaneous electrical nerve stimulator'],
  ['pt', 'physical therapy', 'physiotherapy', 'terapia fisica', 'fisioterapia'],
  ['ot', 'occupational therapy'],
  ['hep', 'home exercise program'],
  ['emg', 'electromyography', 'electromyogram'],
  ['ncv', 'ncs', 'nerve conduction velocity', 'nerve conduction study', 'nerve conduction'],
  ['mri', 'magnetic resonance imaging', 'resonancia magnetica'],
  ['ct', 'cat scan', 'computed tomography'],
  ['xray', 'x ray', 'radiograph', 'radiografia'],
  ['nsaid', 'non steroidal anti inflammatory drug', 'nonsteroidal anti inflammatory', 'antiinflammatory'],
  ['uds', 'udt', 'urine drug screen', 'urine drug test', 'urine toxicology'],
  ['frp', 'functional restoration program'],
  ['cbt', 'cognitive behavioral therapy', 'cognitive behavioural therapy'],
  ['dme', 'durable medical equipment'],
  ['mbb', 'medial branch block'],
  ['rfa', 'radiofrequency ablation', 'rhizotomy', 'neurotomy'],
  ['acdf', 'anterior cervical discectomy and fusion'],
  ['scs', 'spinal cord stimulator', 'spinal cord stimulation'],
  ['prp', 'platelet rich plasma'],
  ['eswt', 'extracorporeal shock wave therapy', 'shockwave therapy', 'shock wave therapy'],
  ['ime', 'independent medical evaluation'],
  ['fce', 'functional capacity evaluation'],
  ['acl', 'anterior cruciate ligament'],
  ['cts', 'carpal tunnel syndrome'],
  ['crps', 'rsd', 'complex regional pain syndrome', 'reflex sympathetic dystrophy'],
  ['ppi', 'proton pump inhibitor'],
  ['ssri', 'selective serotonin reuptake inhibitor'],
  ['cpap', 'continuous positive airway pressure'],
  ['lso', 'lumbar sacral orthosis', 'lumbosacral orthosis', 'back brace', 'lumbar brace'],
  ['low back', 'lower back', 'lumbar', 'espalda baja'],
  ['neck', 'cervical', 'cuello'],
  ['shoulder', 'hombro'],
  ['knee', 'rodilla'],
  ['hand', 'mano'],
  ['surgery', 'operation', 'cirugia'],
  ['injection', 'shot', 'inyeccion'],
  ['acupuncture', 'acupuntura'],
  ['chiropractic', 'chiropractor', 'chiro', 'quiropractico'],
  ['painkiller', 'analgesic', 'pain medication'],
  ['opioid', 'opiate', 'narcotic'],
  ['muscle relaxant', 'muscle relaxer', 'relajante muscular'],
  ['sleeping pill', 'sedative hypnotic'],
  ['massage', 'massage therapy', 'masaje'],
  ['psychotherapy', 'counseling', 'talk therapy'],
  ['hwave', 'h wave'],
  ['wheelchair', 'silla de ruedas'],
  ['brace', 'orthosis', 'orthotic'],
  ...drugTable.map(([generic, , names]) => [generic, ...otherNames(names)]),
];

/** For each name the group it belongs to. */
const groupOf = new Map<string, readonly string[]>();
for (const group of groups) for (const name of group) if (!groupOf.has(name)) groupOf.set(name, group);
export const longestName = Math.max(...[...groupOf.keys()].map((name) => name.split(' ').length));

/** The other names of a word or of words that stand together; none where the table knows none. */
export function synonymsOf(name: string): readonly string[] {
  const known = groupOf.get(name) ?? groupOf.get(name.replace(/s$/, ''));
  return known ? known.filter((one) => one !== name && one !== name.replace(/s$/, '')) : [];
}
