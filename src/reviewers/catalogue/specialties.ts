import { fold } from '../names/fold.ts';

/**
 * The specialties a reviewer may hold, each with the DWC's name where it has one, and the ways it is written.
 * Ids are stable; `fit/table.ts` says what each of them treats.
 */
export interface Specialty {
  id: SpecialtyId;
  /** As printed in a letter. */
  name: string;
  /** As on the DWC's search form; null where the form has none. */
  dwc: string | null;
  aliases: string[];
}

const lines = `
addiction-medicine | Addiction Medicine | | addictionology
addiction-psychiatry | Addiction Psychiatry | Addiction Psychiatry |
acupuncture | Acupuncture | Oriental Medicine | acupuncturist; licensed acupuncturist; oriental medicine; east asian medicine; traditional chinese medicine
allergy-immunology | Allergy and Immunology | Allergy and  Immunology | allergy
anesthesiology | Anesthesiology | Anesthesiology | anesthesia; anesthesiologist
audiology | Audiology | | audiologist
cardiovascular-disease | Cardiovascular Disease | Cardiovascular Disease | cardiology; cardiologist; cardiovascular medicine
child-psychiatry | Child and Adolescent Psychiatry | Child and Adolescent Psychiatry | child psychiatry
chiropractic | Chiropractic | Chiropractic | chiropractor; doctor of chiropractic; chiropractic medicine; chiropractic orthopedics; dc
colon-rectal-surgery | Colon and Rectal Surgery | Colon and Rectal Surgery | proctology; colorectal surgery
critical-care | Critical Care Medicine | Critical Care Medicine | critical care
dentistry | Dentistry | Dentist | dentist; dental; general dentistry; prosthodontics; endodontics; periodontics; orofacial pain; oral medicine; dds; dmd
oral-surgery | Oral and Maxillofacial Surgery | | oral surgery; maxillofacial surgery
dermatology | Dermatology | Dermatology | dermatologist
emergency-medicine | Emergency Medicine | Emergency Medicine | emergency physician
endocrinology | Endocrinology, Diabetes and Metabolism | | endocrinology; endocrinologist
family-medicine | Family Medicine | Family Practice | family practice; family physician; general practice; family doctor
gastroenterology | Gastroenterology | Gastroenterology | gastroenterologist
geriatric-medicine | Geriatric Medicine | Geriatric Medicine | geriatrics
hand-surgery | Hand Surgery | Hand Surgery | surgery of the hand; hand and upper extremity surgery; hand surgeon
hematology | Hematology | |
hospice-palliative | Hospice and Palliative Medicine | Hospice & Palliative Medicine | palliative medicine; palliative care
infectious-disease | Infectious Disease | Infectious Disease | infectious diseases
internal-medicine | Internal Medicine | Internal Medicine | internist; general internal medicine
interventional-cardiology | Interventional Cardiology | Interventional Cardiology |
medical-genetics | Medical Genetics and Genomics | | medical genetics
medical-oncology | Medical Oncology | Medical Oncology | oncology; oncologist
medical-toxicology | Medical Toxicology | Medical Toxicology | toxicology; toxicologist
nephrology | Nephrology | Nephrology | nephrologist
neurological-surgery | Neurological Surgery | Neurological Surgery | neurosurgery; neurosurgeon; neuro surgery
neurology | Neurology | Neurology | neurologist; clinical neurophysiology; brain injury medicine
neuromuscular-medicine | Neuromuscular Medicine | Neuromuscular Medicine | neuromusculoskeletal medicine; osteopathic manipulative medicine; neuromusculoskeletal medicine & omm
neuropsychology | Neuropsychology | | clinical neuropsychology; neuropsychologist
neuroradiology | Neuroradiology | Neuroradiology |
nuclear-medicine | Nuclear Medicine | |
nursing | Registered Nurse | Registered Nurse | rn; nursing; nurse practitioner
obstetrics-gynecology | Obstetrics and Gynecology | | gynecology; obgyn; ob gyn; gynecologist
occupational-medicine | Occupational Medicine | Occupational Medicine | occupational and environmental medicine; occupational health; industrial medicine
ophthalmology | Ophthalmology | Ophthalmology | ophthalmologist
optometry | Optometry | Optometry | optometrist
orthopedic-surgery | Orthopaedic Surgery | Orthopedic Surgery | orthopedics; orthopaedics; orthopedist; orthopedic surgeon; orthopaedic surgeon; orthopedic; orthopaedic surgery of the spine; orthopedic sports medicine; orthopaedic sports medicine; adult reconstructive orthopaedics
spine-surgery | Spine Surgery | | orthopedic spine surgery; spinal surgery; orthopaedic spine surgery
otolaryngology | Otolaryngology | Otolaryngology | ent; otolaryngology head and neck surgery; ear nose and throat; otolaryngologist; otolaryngology - head and neck surgery
pain-medicine | Pain Medicine | Pain Management | pain management; pain; interventional pain medicine; interventional pain management; pain physician; interventional pain
pathology | Pathology | | anatomic pathology; clinical pathology
pediatrics | Pediatrics | Pediatrics | pediatrician
physical-medicine-rehabilitation | Physical Medicine and Rehabilitation | Physical Medicine & Rehabilitation | pm&r; pmr; pm & r; physiatry; physiatrist; physical medicine; physical medicine & rehab; spinal cord injury medicine
physical-therapy | Physical Therapy | | physical therapist
plastic-surgery | Plastic Surgery | Plastic Surgery | plastic and reconstructive surgery
podiatric-medicine | Podiatric Medicine | Podiatrist | podiatrist; podiatry; dpm
podiatric-surgery | Podiatric Surgery | Podiatric Surgery | foot and ankle surgery; foot surgery; reconstructive rearfoot/ankle surgery
preventive-medicine | Preventive Medicine | Preventive Medicine | general preventive medicine
public-health | Public Health and General Preventive Medicine | Public Health & General Preventive Medicine | public health
psychiatry | Psychiatry | Psychiatry | psychiatrist; forensic psychiatry; geriatric psychiatry; adult psychiatry
psychology | Psychology | Psychology | psychologist; clinical psychology; health psychology; clinical health psychology; counseling psychology; behavioral & cognitive psychology; phd psychology; rehabilitation psychology; forensic psychology
pulmonary-disease | Pulmonary Disease | Pulmonary Disease | pulmonology; pulmonologist; pulmonary medicine
radiation-oncology | Radiation Oncology | |
radiology | Diagnostic Radiology | Diagnostic Radiology | radiology; radiologist; interventional radiology; interventional radiology and diagnostic radiology
rheumatology | Rheumatology | Rheumatology | rheumatologist
sleep-medicine | Sleep Medicine | Sleep Medicine | sleep disorders
sports-medicine | Sports Medicine | Sports Medicine |
surgery | Surgery | Surgery | general surgery; general surgeon
surgical-critical-care | Surgical Critical Care | Surgical Critical Care | trauma surgery
thoracic-surgery | Thoracic and Cardiac Surgery | Thoracic Surgery | thoracic surgery; cardiothoracic surgery; cardiac surgery
urology | Urology | Urology | urologist; urological surgery
vascular-surgery | Vascular Surgery | General Vascular Surgery | general vascular surgery
wound-care | Undersea and Hyperbaric Medicine | | hyperbaric medicine; wound care
`;

export type SpecialtyId = string;

export const specialties: readonly Specialty[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [id = '', name = '', dwc = '', aliases = ''] = line.split('|').map((part) => part.trim());
    // The DWC form has two blanks in "Allergy and  Immunology".
    const asOnForm = dwc.replace('Allergy and Immunology', 'Allergy and  Immunology');
    return {
      id,
      name,
      dwc: dwc === '' ? null : asOnForm,
      aliases: aliases
        .split(';')
        .map((a) => a.trim())
        .filter(Boolean),
    };
  });

const written = new Map<string, string>();
const spelling = (text: string) =>
  fold(text)
    .replace(/orthopaedic/gu, 'orthopedic')
    .replace(/\band\b/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
for (const { id, name, dwc, aliases } of specialties) {
  for (const text of [id, name, dwc ?? '', ...aliases]) if (text !== '') written.set(spelling(text), id);
}
for (const [text, id] of [
  ['Psychologist', 'psychology'],
  ['Oncology', 'medical-oncology'],
  ['Radiology', 'radiology'],
] as const) {
  written.set(spelling(text), id);
}

/** The specialty a text names ("PM&R", "Orthopedics", "Board Certified in Family Practice"), or null. */
export function findSpecialty(text: string): string | null {
  const bare = text.replace(
    /^\s*(?:american (?:osteopathic )?board of|board[- ]certified in|certified in|specialist in)\s+/iu,
    '',
  );
  const plain = spelling(bare);
  if (plain === '') return null;
  const known =
    written.get(plain) ??
    written.get(
      plain
        .replace(/\b(?:doctor|physician|specialist|surgeon|medicine|md|do)\b/gu, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    );
  if (known) return known;
  const beforeBracket = /^([^(/,;-]{4,}?)\s*[(/,;-]/u.exec(bare)?.[1];
  return beforeBracket ? (written.get(spelling(beforeBracket)) ?? null) : null;
}

const byId = new Map(specialties.map((s) => [s.id, s]));
/** The specialty of an id; the id must exist. */
export const getSpecialty = (id: string): Specialty => byId.get(id)!;
