import { specialties } from '../catalogue/specialties.ts';
import { type Region, regions } from './regions.ts';
import { type TreatmentKind, treatmentKinds } from './treatments.ts';

/**
 * Which specialties treat which regions and decide on which treatments: the table behind every assignment, shown on
 * the page as it stands. "Core" is what the specialty does every day, "also" what it may judge. It is general medical
 * knowledge set down by hand (confidence K), to be read through by a medical director.
 */
export interface FitRow {
  specialty: string;
  regions: ReadonlySet<Region>;
  core: ReadonlySet<TreatmentKind>;
  also: ReadonlySet<TreatmentKind>;
}

const everyRegion = Object.keys(regions);
const everyKind = Object.keys(treatmentKinds);

/** Short words of the table for several regions or kinds at once. */
const groups: Record<string, string> = {
  spine: 'neck thoracic-spine low-back',
  limbs: 'shoulder elbow hand hip knee foot',
  bones: 'neck thoracic-spine low-back shoulder elbow hand hip knee foot',
  hands: 'physical-therapy acupuncture chiropractic other-therapy',
  gear: 'equipment orthosis',
  care: 'home-health transport program',
  tests: 'imaging electrodiagnosis laboratory',
  office: 'consultation imaging laboratory',
  pills: 'pain-drug topical drug internal-drug',
  anywhere: everyRegion.join(' '),
  anything: everyKind.join(' '),
};

const lines = `
acupuncture | anywhere | acupuncture | other-therapy
addiction-medicine | mind whole-body bones nerves | opioid program laboratory psychiatric-drug consultation | drug pain-drug sleep-drug
addiction-psychiatry | mind whole-body sleep | psychiatric-drug psychotherapy psychological-testing opioid program laboratory consultation sleep-drug | drug
allergy-immunology | skin chest face whole-body | respiratory-drug laboratory consultation | drug internal-drug
anesthesiology | bones nerves whole-body head | spinal-injection injection pain-device opioid pain-drug topical surgical-adjunct consultation | drug laboratory imaging program equipment sleep-drug
audiology | ear | ear-care | consultation equipment
cardiovascular-disease | heart chest | internal-drug office surgical-adjunct | drug
child-psychiatry | mind sleep | psychiatric-drug psychotherapy psychological-testing consultation | sleep-drug drug
chiropractic | bones head nerves whole-body | chiropractic hands gear | imaging consultation program
colon-rectal-surgery | abdomen | general-surgery office other-surgery surgical-adjunct | drug internal-drug
critical-care | chest heart infection | office internal-drug respiratory-drug | drug
dentistry | teeth face sleep | dental consultation imaging | equipment drug
dermatology | skin cancer | topical other-surgery office | drug injection
emergency-medicine | bones head nerves chest abdomen skin eye ear face heart whole-body | pain-drug imaging laboratory topical drug consultation | internal-drug opioid equipment orthosis
endocrinology | endocrine whole-body urogenital | internal-drug office urologic-drug | drug program
family-medicine | bones head nerves whole-body heart chest abdomen endocrine skin sleep urogenital infection ear face | pills hands office gear care respiratory-drug urologic-drug | opioid electrodiagnosis injection sleep-drug sleep-study viscosupplement surgical-adjunct
gastroenterology | abdomen cancer | internal-drug office | drug surgical-adjunct
geriatric-medicine | anywhere | internal-drug home-health office pain-drug transport | drug equipment
hand-surgery | hand elbow nerves | hand-surgery joint-surgery arthroscopic-surgery other-surgery surgical-adjunct injection orthosis physical-therapy imaging electrodiagnosis consultation | pain-drug equipment other-therapy topical
hematology | cancer heart whole-body | laboratory internal-drug cancer-drug consultation | drug
hospice-palliative | cancer whole-body bones | opioid pain-drug home-health consultation | drug
infectious-disease | infection skin chest | internal-drug laboratory consultation imaging | drug home-health
internal-medicine | whole-body heart chest abdomen endocrine infection urogenital head bones nerves sleep skin | pills office respiratory-drug home-health surgical-adjunct urologic-drug | opioid sleep-drug sleep-study gear transport program cancer-drug hands
interventional-cardiology | heart | office internal-drug other-surgery | drug surgical-adjunct
medical-oncology | cancer | cancer-drug office | drug internal-drug opioid pain-drug
medical-toxicology | whole-body chest bones mind nerves | laboratory opioid consultation | drug pain-drug
nephrology | urogenital heart | internal-drug office | drug
neurological-surgery | spine head nerves | spine-surgery pain-device spinal-injection imaging surgical-adjunct other-surgery orthosis consultation | equipment electrodiagnosis physical-therapy pain-drug home-health
neurology | head nerves spine sleep hand foot whole-body | electrodiagnosis pain-drug imaging injection consultation sleep-study | drug topical psychological-testing sleep-drug opioid physical-therapy spinal-injection
medical-genetics | anywhere | laboratory | consultation
neuromuscular-medicine | bones nerves head whole-body | hands injection electrodiagnosis pain-drug consultation | imaging gear topical
neuropsychology | head mind | psychological-testing psychotherapy consultation | program
neuroradiology | head spine nerves | imaging | spinal-injection consultation
nuclear-medicine | anywhere | imaging | consultation
obstetrics-gynecology | urogenital abdomen cancer | other-surgery office urologic-drug internal-drug | drug surgical-adjunct
occupational-medicine | bones head nerves whole-body chest skin ear eye infection sleep mind heart abdomen | pills hands office gear care electrodiagnosis injection opioid laboratory viscosupplement | sleep-drug respiratory-drug sleep-study spinal-injection urologic-drug surgical-adjunct
ophthalmology | eye | eye-care office other-surgery surgical-adjunct | drug
optometry | eye | eye-care | consultation
oral-surgery | teeth face | dental other-surgery imaging surgical-adjunct consultation | drug
orthopedic-surgery | bones nerves | spine-surgery arthroscopic-surgery joint-surgery hand-surgery foot-surgery other-surgery surgical-adjunct viscosupplement injection orthosis physical-therapy imaging equipment consultation | pain-drug topical spinal-injection electrodiagnosis opioid home-health transport acupuncture chiropractic other-therapy drug laboratory
otolaryngology | ear face head sleep | ear-care office other-surgery surgical-adjunct | sleep-study drug
pain-medicine | bones nerves whole-body head | spinal-injection injection pain-device opioid pain-drug topical program laboratory viscosupplement imaging electrodiagnosis consultation sleep-drug drug | hands gear psychiatric-drug internal-drug transport home-health psychological-testing
pathology | cancer whole-body | laboratory | consultation
pediatrics | anywhere | office internal-drug | drug
physical-medicine-rehabilitation | bones nerves head whole-body | hands gear care injection spinal-injection electrodiagnosis pain-drug topical opioid viscosupplement office drug | sleep-drug internal-drug pain-device psychiatric-drug urologic-drug surgical-adjunct
physical-therapy | bones nerves whole-body head | physical-therapy other-therapy | equipment orthosis
plastic-surgery | skin hand face | other-surgery hand-surgery surgical-adjunct consultation imaging | drug
podiatric-medicine | foot skin | orthosis injection physical-therapy imaging foot-surgery consultation equipment | topical pain-drug drug other-therapy
podiatric-surgery | foot | foot-surgery other-surgery surgical-adjunct orthosis injection imaging consultation joint-surgery | physical-therapy equipment other-therapy
preventive-medicine | whole-body bones heart endocrine chest | office internal-drug pain-drug hands gear | drug topical program care
psychiatry | mind sleep head whole-body | psychiatric-drug psychotherapy psychological-testing sleep-drug consultation program | drug opioid sleep-study
psychology | mind whole-body sleep head bones nerves | psychotherapy psychological-testing | program consultation
public-health | whole-body infection | office | internal-drug
pulmonary-disease | chest sleep | respiratory-drug sleep-study office | drug internal-drug
radiation-oncology | cancer | cancer-drug imaging consultation | drug
radiology | anywhere | imaging | consultation
rheumatology | whole-body bones | cancer-drug laboratory injection pain-drug imaging consultation viscosupplement | drug physical-therapy topical internal-drug
sleep-medicine | sleep mind | sleep-study sleep-drug consultation equipment | drug
spine-surgery | spine nerves | spine-surgery spinal-injection pain-device surgical-adjunct imaging orthosis consultation | equipment physical-therapy electrodiagnosis pain-drug other-surgery
sports-medicine | bones nerves | hands gear injection viscosupplement imaging pain-drug topical consultation | program electrodiagnosis drug
surgery | abdomen skin cancer heart | general-surgery other-surgery office surgical-adjunct | drug internal-drug
surgical-critical-care | abdomen chest skin | general-surgery other-surgery office surgical-adjunct | drug
thoracic-surgery | chest heart thoracic-spine | other-surgery office surgical-adjunct | drug
urology | urogenital | urologic-drug other-surgery office surgical-adjunct | drug internal-drug
vascular-surgery | heart limbs skin | other-surgery office surgical-adjunct | internal-drug drug equipment
wound-care | skin infection foot | other-therapy consultation | equipment
`;

const expand = (text: string): string[] =>
  text
    .split(' ')
    .filter(Boolean)
    .flatMap((word) => (word in groups ? expand(groups[word]!) : [word]));

export const fitTable: readonly FitRow[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [specialty = '', where = '', core = '', also = ''] = line.split('|').map((part) => part.trim());
    return {
      specialty,
      regions: new Set(expand(where) as Region[]),
      core: new Set(expand(core) as TreatmentKind[]),
      also: new Set(expand(also) as TreatmentKind[]),
    };
  });

const bySpecialty = new Map(fitTable.map((row) => [row.specialty, row]));

/** The row of a specialty; a specialty without a row fits nothing. */
export const findFitRow = (specialty: string): FitRow | null => bySpecialty.get(specialty) ?? null;

/** Specialties that count as the same or similar for the requesting physician (section 11). */
const families = [
  'orthopedic-surgery hand-surgery spine-surgery sports-medicine',
  'neurological-surgery spine-surgery',
  'physical-medicine-rehabilitation pain-medicine anesthesiology occupational-medicine neuromuscular-medicine sports-medicine',
  'family-medicine internal-medicine occupational-medicine preventive-medicine geriatric-medicine public-health emergency-medicine',
  'psychiatry psychology addiction-psychiatry neuropsychology child-psychiatry',
  'podiatric-medicine podiatric-surgery',
  'ophthalmology optometry',
  'neurology neuromuscular-medicine',
  'dentistry oral-surgery',
  'surgery surgical-critical-care vascular-surgery colon-rectal-surgery',
  'cardiovascular-disease interventional-cardiology internal-medicine',
  'pulmonary-disease critical-care internal-medicine',
  'otolaryngology audiology',
  'medical-oncology hematology radiation-oncology',
].map((line) => new Set(line.split(' ')));

export const isSimilar = (a: string, b: string): boolean => families.some((family) => family.has(a) && family.has(b));

/** What is missing from the table, for the test that keeps it whole. */
export const specialtiesWithoutRow = (): string[] =>
  specialties.map((s) => s.id).filter((id) => !bySpecialty.has(id) && id !== 'nursing');
