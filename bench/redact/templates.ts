/** Sentences of the test notes. A slot in braces becomes a labelled identifier; see `slots.ts`. */
export const headers = `
PATIENT NAME: {worker.inverted}\nDATE OF BIRTH: {date}\nMRN: {mrn}\nDATE OF SERVICE: {date}
Patient: {worker.full}    DOB: {date}    SSN: {ssn}\nClaim No.: {claim}    Employer: {employer}
RE: {worker.full}\nClaim #: {claim}\nEAMS: {eams}\nDate of Injury: {date}
Claimant: {worker.full}\nWCIS number: {wcis}\nEmployer: {employer}\nInsurer: {insurer}
{facility}\n{address}\nPhone: {phone}  Fax: {fax}\n\nPatient: {worker.inverted}\nDOI: {date}
Name: {worker.full} | DOB {date} | Member ID: {plan} | Account #: {account}
REQUEST FOR AUTHORIZATION\nRFA No. {rfa}\nEmployee: {worker.full}\nProvider: {doctor.full}, MD   NPI: {npi}
Dear {adjuster.titled}:\n\nRe: {worker.full}, claim number {claim}.`
  .trim()
  .split('\n')
  .map((line) => line.replaceAll('\\n', '\n'));

export const openings = `
{worker.titled} is a {young}-year-old {job} who was injured on {date} while working for {employer}.
{worker.full} is a {age}-year-old retired {job} with chronic low back pain.
The patient, {worker.full}, presents for follow-up of the right shoulder.
I had the opportunity to evaluate {worker.titled} at {facility} on {date}.
{worker.last} returned to the clinic today with persistent neck pain.
This {young}-year-old right-handed {job} from {town} sustained a lifting injury on {date}.
The injured worker, {worker.titled}, was referred by {doctor.titled} for a second opinion.
On {date}, {worker.full} slipped on a wet floor at {employer} and landed on the left hip.`
  .trim()
  .split('\n');

export const bodies = `
{doctor.titled} requested six sessions of acupuncture and a lumbar support.
{doctor.titled} and {second.titled} agree that surgery is not indicated at this time.
The MRI was read by {second.full}, M.D., and showed a 4 mm disc protrusion at L5-S1.
She was seen by {doctor.full}, DO, who prescribed a tapering dose of gabapentin.
An epidural steroid injection was performed by {second.titled} at {facility} on {date}.
{worker.last} reports that the pain is 7/10 and worse with sitting.
{worker.last}'s symptoms have not changed since {date}.
Physical therapy with {therapist.full}, PT, ended on {date}.
The records of {second.last} were reviewed and describe negative straight leg raising.
The claims adjuster, {adjuster.full}, denied the request on {date}.
Adjuster {adjuster.full} can be reached at {phone}; fax {fax}.
{worker.full} lives in {town} with a spouse, {relative.first}, and two children.
The employee resides at {address}.
His wife, {relative.full}, drives him to appointments.
{attorney.full}, Esq., of {insurer} represents the applicant.
Applicant attorney {attorney.full} asked for copies of the records.
The utilization review decision of {date} cited the chapter on the low back.
The injury of {date} was reported to the supervisor, {coworker.full}, the same day.
He was first treated at {facility} in {town}.
The patient e-mailed photographs to {email}.
The portal message at {url} was reviewed.
Please call {phone} with questions.
The hardware, serial number {device}, was explanted in {monthyear}.
The spinal cord stimulator, device serial no. {device}, was interrogated.
The company truck, VIN {vin}, was totalled.
Her driver's license number is {licence}.
California license {licence2} was verified for the reviewer.
The social security number {ssn} appears on the first page.
The authorization {rfa} was entered on {date}.
Case {eams} is set for hearing on {date} before Judge {coworker.last}.
The log shows a login from {ip} on {date}.
In {monthyear} the patient had eight visits of chiropractic care with {second.titled}.
She underwent arthroscopy of the knee on {date} by {second.titled}.
He began modified duty at {employer} on {date}.
An interpreter, {relative.full}, was present throughout the visit.
Mother is {age} years old and has diabetes.
{nurse.full}, RN, called the patient at {phone} on {date}.
{therapist.last} noted improved range of motion after eight visits.
The bill from {facility} is under account number {account}.
Prescriptions were filled at {facility} on {date}.
Medicare number {plan} is on file.
Correspondence goes to {insurer}, {pobox}.
Per {doctor.titled}, the patient may return to work on {date}.
According to {second.titled}, the weakness began in {monthyear}.
{worker.titled} worked as a {job} for {employer} for eleven years.
The qualified medical evaluator, {second.full}, found the condition stationary on {date}.
The urine drug screen of {date} was consistent; specimen number {specimen}.
The patient drove from {town} and arrived late.
{doctor.last} recommends a trial of a TENS unit for one month.
I discussed the case with {second.titled} by telephone on {shortdate}.
The face photograph {photo} was removed from the chart.
Family history: father died at age {age} of heart failure.
A copy was sent to {email} and faxed to {fax}.`
  .trim()
  .split('\n');

/** No identifier in any of these; every span found here is a false one. */
export const clinical = `
Pain is rated 5-10/10 without medication and 4/10 with it.
Motor strength is 4/5 in the right extensor hallucis longus.
Norco 10/325 mg #60, Flexeril 7.5 mg #30 and Prilosec 20 mg were refilled.
MRI of the lumbar spine shows a 3 mm bulge at L4-L5 and facet arthropathy at L5-S1.
The Official Disability Guidelines and ACOEM Chapter 12 were consulted.
Decision based on MTUS Chronic Pain Medical Treatment Guidelines, pages 98-99.
Range of motion: flexion 45/60, extension 15/25, lateral bending 20/25.
Deep tendon reflexes are 2+ and symmetric; sensation is decreased in the L5 dermatome.
The request for 12 visits of physical therapy exceeds the guideline number.
Straight leg raising is positive at 50 degrees on the right.
Past medical history is significant for Hypertension, Diabetes and GERD.
Diagnoses: Lumbar Radiculopathy, Cervical Strain, Right Shoulder Impingement Syndrome.
ICD-10 codes M54.16 and M75.41; CPT 62323 and 97110.
The patient denies fever, chills, night sweats or weight loss.
Electromyography and nerve conduction studies were normal.
Treatment to date has included medications, Physical Therapy, Chiropractic and a Home Exercise Program.
Under 8 CCR 9792.24.2 the chronic pain guidelines apply.
The California Medical Treatment Utilization Schedule is presumed correct.
Blood pressure 128/76, pulse 72, respirations 16, height 5 feet 9 inches, weight 184 pounds.
Urine Drug Screen was consistent with prescribed Tramadol.
The patient is Permanent and Stationary with restrictions of no lifting over 20 pounds.
Oswestry score improved from 52 to 38 over 6 weeks.
Medications: Lyrica 75 mg, Cymbalta 60 mg, Ambien 10 mg, Lidoderm 5% patches.
A 45-year-old man would be expected to recover within 6-8 weeks.
The Chronic Pain Medical Treatment Guidelines recommend a one month trial of TENS.
Impression: 1. Cervical Disc Disease. 2. Bilateral Carpal Tunnel Syndrome. 3. Insomnia.
The determination in CM16-0123456 is not relevant here.
X-rays show Grade I spondylolisthesis and mild degenerative changes.
Functional Capacity Evaluation may be considered before Work Hardening.
Non-steroidal drugs may be used with a Proton Pump Inhibitor in patients at risk.`
  .trim()
  .split('\n');

export const closings = `
Sincerely,\n{doctor.full}, M.D.
Electronically signed by {doctor.full}, MD on {date}
Dictated by: {doctor.full}\nTranscribed by: {nurse.full}
Respectfully submitted,\n\n{doctor.full}, D.O.\nLicense No. {licence2}\n{facility}
cc: {attorney.full}; {adjuster.full}
Signed: {second.full}, DC    Date: {date}`
  .trim()
  .split('\n')
  .map((line) => line.replaceAll('\\n', '\n'));
