import { fold } from '../names/fold.ts';
import { findSpecialty } from './specialties.ts';

/**
 * The boards that certify, with the specialties each may certify in: the 24 member boards of the ABMS, the AOA's, and
 * those of the other professions of LC 3209.3. "A recognized specialty board" (LC 139.5(d)(4)(B)); the list is
 * general knowledge (confidence K) and meant to be read through by a credentialing officer.
 */
export interface Board {
  id: string;
  name: string;
  family:
    | 'ABMS'
    | 'AOA'
    | 'chiropractic'
    | 'psychology'
    | 'acupuncture'
    | 'podiatry'
    | 'dentistry'
    | 'optometry'
    | 'other';
  abbreviations: string[];
  /** Specialty ids; empty when the board may certify in any (an umbrella). */
  specialties: string[];
}

const pain = 'pain-medicine';
const board = (
  family: Board['family'],
  id: string,
  name: string,
  abbreviations: string,
  specialties: string,
): Board => ({
  id,
  name,
  family,
  abbreviations: abbreviations.split(' ').filter(Boolean),
  specialties: specialties.split(' ').filter(Boolean),
});
const abms = (id: string, of: string, abbreviations: string, specialties: string) =>
  board('ABMS', id, `American Board of ${of}`, abbreviations, specialties);
const aoa = (of: string, abbreviations: string, specialties: string) =>
  board(
    'AOA',
    `aob-${fold(of).replace(/ /gu, '-')}`,
    `American Osteopathic Board of ${of}`,
    abbreviations,
    specialties,
  );

export const boards: readonly Board[] = [
  board('ABMS', 'abms', 'American Board of Medical Specialties', 'ABMS', ''),
  board('AOA', 'aoa', 'American Osteopathic Association', 'AOA AOABOS', ''),
  abms('abai', 'Allergy and Immunology', 'ABAI', 'allergy-immunology'),
  abms(
    'aba',
    'Anesthesiology',
    'ABA',
    `anesthesiology ${pain} critical-care hospice-palliative sleep-medicine addiction-medicine`,
  ),
  abms('abcrs', 'Colon and Rectal Surgery', 'ABCRS', 'colon-rectal-surgery'),
  abms('abd', 'Dermatology', 'ABD', 'dermatology'),
  abms(
    'abem',
    'Emergency Medicine',
    'ABEM',
    `emergency-medicine ${pain} medical-toxicology critical-care sports-medicine hospice-palliative wound-care`,
  ),
  abms(
    'abfm',
    'Family Medicine',
    'ABFM ABFP',
    `family-medicine geriatric-medicine sports-medicine sleep-medicine hospice-palliative ${pain}`,
  ),
  abms(
    'abim',
    'Internal Medicine',
    'ABIM',
    'internal-medicine cardiovascular-disease interventional-cardiology critical-care endocrinology gastroenterology geriatric-medicine hematology hospice-palliative infectious-disease medical-oncology nephrology pulmonary-disease rheumatology sleep-medicine sports-medicine',
  ),
  abms('abmgg', 'Medical Genetics and Genomics', 'ABMGG', 'medical-genetics'),
  abms('abns', 'Neurological Surgery', 'ABNS', 'neurological-surgery spine-surgery critical-care'),
  abms('abnm', 'Nuclear Medicine', 'ABNM', 'nuclear-medicine'),
  abms('abog', 'Obstetrics and Gynecology', 'ABOG', 'obstetrics-gynecology'),
  abms('abo', 'Ophthalmology', 'ABO ABOP', 'ophthalmology'),
  abms('abos', 'Orthopaedic Surgery', 'ABOS', 'orthopedic-surgery hand-surgery sports-medicine spine-surgery'),
  abms(
    'abohns',
    'Otolaryngology – Head and Neck Surgery',
    'ABOHNS ABOTO',
    'otolaryngology plastic-surgery sleep-medicine',
  ),
  abms('abpath', 'Pathology', 'ABPATH ABP', 'pathology'),
  abms('abped', 'Pediatrics', 'ABPEDS', 'pediatrics sports-medicine sleep-medicine medical-toxicology'),
  abms(
    'abpmr',
    'Physical Medicine and Rehabilitation',
    'ABPMR ABPM&R',
    `physical-medicine-rehabilitation ${pain} sports-medicine neuromuscular-medicine hospice-palliative`,
  ),
  abms('abps', 'Plastic Surgery', 'ABPS', 'plastic-surgery hand-surgery'),
  abms(
    'abpm',
    'Preventive Medicine',
    'ABPM',
    'preventive-medicine occupational-medicine public-health addiction-medicine medical-toxicology wound-care',
  ),
  abms(
    'abpn',
    'Psychiatry and Neurology',
    'ABPN',
    `psychiatry neurology addiction-psychiatry child-psychiatry neuromuscular-medicine sleep-medicine ${pain} hospice-palliative`,
  ),
  abms('abr', 'Radiology', 'ABR', `radiology neuroradiology radiation-oncology ${pain} nuclear-medicine`),
  abms(
    'abs',
    'Surgery',
    'ABS',
    'surgery vascular-surgery surgical-critical-care hand-surgery colon-rectal-surgery hospice-palliative',
  ),
  abms('abts', 'Thoracic Surgery', 'ABTS', 'thoracic-surgery'),
  abms('abu', 'Urology', 'ABU', 'urology'),
  board('other', 'abpmed', 'American Board of Pain Medicine', 'ABPMED', pain),
  aoa('Anesthesiology', 'AOBA', `anesthesiology ${pain}`),
  aoa('Dermatology', 'AOBD', 'dermatology'),
  aoa('Emergency Medicine', 'AOBEM', 'emergency-medicine'),
  aoa('Family Physicians', 'AOBFP', 'family-medicine sports-medicine geriatric-medicine'),
  aoa(
    'Internal Medicine',
    'AOBIM',
    'internal-medicine cardiovascular-disease gastroenterology infectious-disease nephrology medical-oncology pulmonary-disease rheumatology endocrinology',
  ),
  aoa('Neurology and Psychiatry', 'AOBNP', 'neurology psychiatry'),
  aoa('Neuromusculoskeletal Medicine', 'AOBNMM', 'neuromuscular-medicine'),
  aoa('Ophthalmology and Otolaryngology', 'AOBOO', 'ophthalmology otolaryngology'),
  aoa('Orthopedic Surgery', 'AOBOS', 'orthopedic-surgery hand-surgery spine-surgery'),
  aoa('Physical Medicine and Rehabilitation', 'AOBPMR', `physical-medicine-rehabilitation ${pain}`),
  aoa('Preventive Medicine', 'AOBPM', 'preventive-medicine occupational-medicine public-health'),
  aoa('Radiology', 'AOBR', 'radiology neuroradiology'),
  aoa('Surgery', 'AOBS', 'surgery neurological-surgery plastic-surgery thoracic-surgery urology vascular-surgery'),
  board('chiropractic', 'nbce', 'National Board of Chiropractic Examiners', 'NBCE', 'chiropractic acupuncture'),
  board('chiropractic', 'abco', 'American Board of Chiropractic Orthopedists', 'ABCO', 'chiropractic'),
  board('chiropractic', 'acbn', 'American Chiropractic Neurology Board', 'ACNB', 'chiropractic'),
  board(
    'chiropractic',
    'acbsp',
    'American Chiropractic Board of Sports Physicians',
    'ACBSP',
    'chiropractic sports-medicine',
  ),
  board('psychology', 'abpp', 'American Board of Professional Psychology', 'ABPP', 'psychology neuropsychology'),
  board('psychology', 'abn', 'American Board of Professional Neuropsychology', 'ABN', 'neuropsychology psychology'),
  board(
    'acupuncture',
    'nccaom',
    'National Certification Commission for Acupuncture and Oriental Medicine',
    'NCCAOM NBCAHM',
    'acupuncture',
  ),
  board('acupuncture', 'cab', 'California Acupuncture Board', 'CAB', 'acupuncture'),
  board(
    'podiatry',
    'abfas',
    'American Board of Foot and Ankle Surgery',
    'ABFAS',
    'podiatric-surgery podiatric-medicine',
  ),
  board('podiatry', 'abpmd', 'American Board of Podiatric Medicine', 'ABPOD', 'podiatric-medicine'),
  board('podiatry', 'abpods', 'American Board of Podiatric Surgery', '', 'podiatric-surgery podiatric-medicine'),
  board('dentistry', 'aboms', 'American Board of Oral and Maxillofacial Surgery', 'ABOMS', 'oral-surgery dentistry'),
  board('dentistry', 'abop-dental', 'American Board of Orofacial Pain', 'ABOPD', 'dentistry'),
  board('dentistry', 'abpros', 'American Board of Prosthodontics', 'ABPROS', 'dentistry'),
  board('dentistry', 'abperio', 'American Board of Periodontology', 'ABPERIO', 'dentistry'),
  board('dentistry', 'abe', 'American Board of Endodontics', 'ABE', 'dentistry'),
  board('dentistry', 'abgd', 'American Board of General Dentistry', 'ABGD', 'dentistry'),
  board('optometry', 'aboptom', 'American Board of Optometry', 'ABOPTOM', 'optometry'),
];

const written = new Map<string, Board>();
const spelling = (text: string) =>
  fold(text.replace(/\([^)]*\)/gu, ' '))
    .replace(/orthopaedic/gu, 'orthopedic')
    .replace(/\b(?:and|the|of)\b/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
for (const entry of boards)
  for (const text of [entry.name, entry.id, ...entry.abbreviations]) written.set(spelling(text), entry);
for (const [text, id] of [
  ['American Board of Family Practice', 'abfm'],
  ['American Board of Otolaryngology', 'abohns'],
  ['American Board of Physical Medicine & Rehabilitation', 'abpmr'],
  ['American Board of Psychiatry & Neurology', 'abpn'],
  ['American Board of Thoracic and Cardiac Surgery', 'abts'],
] as const) {
  written.set(spelling(text), boards.find((entry) => entry.id === id)!);
}

/** The board a text names, in full or abbreviated ("ABMS - American Board of Surgery"), or null when there is none such. */
export function findBoard(text: string): Board | null {
  const known = written.get(spelling(text));
  if (known) return known;
  for (const part of [...text.split(/[-–—:/,]/u), /\(([^)]+)\)/u.exec(text)?.[1] ?? '']) {
    const found = part.trim() === '' ? undefined : written.get(spelling(part));
    if (found && found.specialties.length > 0) return found;
  }
  for (const part of text.split(/[-–—:/,]/u)) {
    const found = written.get(spelling(part));
    if (found) return found;
  }
  return null;
}

/** May this board certify in that specialty? An umbrella (ABMS, AOA) may in any. */
export const certifies = (entry: Board, specialty: string): boolean =>
  entry.specialties.length === 0 || entry.specialties.includes(specialty);

/** The specialty of a certification as written, from its subspecialty, specialty or the board's only one. */
export function specialtyOf(certification: {
  board?: string | null;
  specialty: string;
  subspecialty?: string | null;
}): string | null {
  return findSpecialty(certification.specialty);
}
