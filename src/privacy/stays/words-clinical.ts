/** Words of medicine and the names of drugs, as written in work-injury records. */
export const clinicalWords = `
aaos abdomen abdominal abduction abductor abilify abnormal abnormalities abnormality abrasion abscess abstral abuse
ac acdf acetabular acetabulum acetaminophen achilles acl acoem acr acromial acromioclavicular acromion acromioplasty
actiq actonel actos acupuncture acupuncturist acute adalimumab adaptive adderall addiction adduction adductor
adequate adhesiolysis adhesions adhesive adjacent adjunct adjunctive adjustment advair adverse advil aerobic
afebrile affect aggravated aggravating agreed albuterol alcohol alendronate aleve algorithm alif alignment allergies
allergy allodynia allograft allopurinol alprazolam ama ambien ambulate ambulates ambulating ambulation ambulatory
ame amitiza amitriptyline amlodipine amoxicillin amputation amrix ana anafranil anaprox anatomic anatomy anecream
anemia anesthesia anesthesiologist anesthesiology anesthetic anexsia angina angiogram angle ankle ankles ankylosing
annular annulus antabuse antalgic anterior anterolateral anterolisthesis anti antibiotic antibiotics anticoagulant
anticonvulsant antidepressant antidepressants antiemetic antiepilepsy antiepileptic anusol anxiety anxious aoe aoecm
aorta apl apnea aponeurosis apprehension aquatic arachnoiditis arterial artery arthralgia arthritis arthrodesis
arthrogram arthropathy arthroplasty arthroscopic arthroscopically arthroscopy arthrotec articular asendin asipp
aspiration aspirin assay asthma asymmetric asymmetry ataxia atelectasis atenolol ativan atrial atrophy audiogram
auditory augmentin aura auscultation autograft autonomic avascular avulsion axial axillary axis axonal azithromycin
back baclofen bactrim bai balance balm barbiturate baseline bdi bedside belbuca benadryl bengay benicar benign
benzodiazepine benzodiazepines biceps bicipital bid bilateral bilaterally bioelectric biofeedback biofreeze biopsy
biopsychosocial bipolar bladder bleeding blood bmi bmp bone bones boniva botox botulinum bowel bp bph brace braces
brachial bracing brain branch breast breath breathing bruise bruising bulge bulges bulging bunavail bunion
bupivacaine buprenorphine bupropion bursa bursae bursal bursectomy bursitis buspar butrans buttock buttocks cabg cad
calcaneal calcaneus calcific calcitonin calcium calf cambia campral cancer candidate cane cannabinoid cannabinoids
cannabis capsaicin capsular capsule capsulitis carbamazepine cardiac cardiologist cardiology cardiomyopathy
cardiopulmonary cardiovascular carisoprodol carpal cartilage cartivisc cast cataract catheter cauda caudal causation
cbc cc ccr cdc celebrex celecoxib celexa cellulitis cephalexin cerebral cervical cervicalgia cervicogenic cesarean
cfs chantix chemical chest chf chiropractic chiropractor cholecystectomy cholesterol chondral chondroitin
chondromalacia chondroplasty chronic cialis cigarette cigarettes cigna cipro ciprofloxacin circulation circumference
circumferential ckd claritin classification claudication clavicle clavicular clindamycin clonazepam clonidine clonus
cmc cmp coccydynia coccyx cochrane codeine coe cognitive colace colchicine colcrys cold colon colonoscopy
compartment complex compliance complication complications component compound compounded compression computed
concerta concordant concussion conduction confusion congestion conscious conservative consistent constipation
constitutional contracture contraindicated contraindication contraindications contralateral contrast contrave
contusion contusions conzip copd coping cord coronary correct cortical corticosteroid corticosteroids cosmetic cough
coumadin counseling cozaar cranial creatinine crepitus crestor crp crps cruciate crush crutch crutches cryotherapy
ct cts cubital culture cures curvature cva cyclo cyclobenzaprine cyclophene cymbalta cyst cystic cysts darvocet dash
daypro dead debridement decompress decompression deep deficits deformity degenerated degeneration degenerative
delirium deltoid demerol dendracin denervation dental dentist depakene depakote dependence depressed depression
depressive deprizine dermal dermatitis dermatologic dermatology dermatomal dermatome dermatomes desiccation desyrel
detox detoxification dexa dexamethasone dexilant diabetes diabetic diagnose diagnosed diagnoses diagnosis diagnostic
diagnostics diaphoresis diarrhea diazepam diclofenac dicopanol dietary differential diffuse digit digital digits
dilaudid diovan dip disc discectomy discogenic discogram discography discs disease diseases disk diskets disks
dislocation disorder disorders displaced distal distally distress divalproex dizziness dm docusate dolophine doppler
dorsal dorsiflexion dorsolumbar dosage dose doses dosing doxepin doxycycline draining drains drg drug drugs dry dsm
dtr duexis dulcolax duloxetine duragesic dural dvt dwc dynamic dynesys dysesthesia dysfunction dyskinesia dyspepsia
dysphagia dyspnea dystrophy ear ears ecg echo echocardiogram ecrb ecrl ecu eczema edema eeg effexor effusion
ejection ekg elastic elavil elbow elbows electric electrical electroacupuncture electrocardiogram electrodes
electrodiagnostic electrodiagnostics electromyogram electromyography elevation embolism emg emotional emsam enbrel
endocet endocrine endocrinology endodan endometriosis endoscopic endoscopy endplate eng enoxaparin enthesopathy
entrapment epb epicondyle epicondylitis epidural epidurals epigastric epilepsy epl er ergonomic erosion erosive
erythema esomeprazole esophageal esophagitis esr esrd ess essential eszopiclone etanercept etiology etodolac
euflexxa euthymic evenity eversion evidence evista exacerbated exacerbation exalgo excision excisional exertion
exostosis expansion extension extensor extracorporeal extracranial extraocular extremities extremity extruded
extrusion eye eyes faber fabere facet facets facial fadir famotidine fanatrex fascia fascial fasciitis fasciotomy
fatigue fatty fcr fcu fda fdp fds feldene femoral femoroacetabular femur fentanyl fentora fetzima fever feverish
fevers fexmid fibroid fibromyalgia fibrosis fibrous fibula fibular fine finger fingers fioricet fissure fixation
flaccid flare flares flector flexeril flexion flexor flovent flu fluid fluoroscopic fluoroscopically fluoroscopy
fluoxetine flurbi flurbiprofen fms foot footwear foramen foramina foraminal foraminotomy forearm forearms formulary
forteo fosamax fracture fractured fractures frozen functional fundus furosemide fusion fusions gaba gabadone
gabapentin gabitril gad gadolinium gaf gait gallbladder ganglion gastric gastritis gastroenterology gastroesophageal
gastrointestinal gel generic genicin genitourinary geodon gerd gh gland glaucoma glenohumeral glenoid glucophage
glucosamine glucose gluteal gluteus gout graft gralise granulation graves groin gross gym gymnasium gynecologic
h-wave hallucinations hallux hamstring hamstrings hand hardware hba1c hbpm hbr hbv hcl hcv head headache headaches
healed healing health hearing heart heartburn heat heel heent hemangioma hematologic hematology hematoma hematuria
hemiarthroplasty hemiplegia hemisphere hemoglobin hemorrhage hemorrhoids hepatic hepatitis hernia hernias herniated
herniation herniations heroin hierarchy hip hips hiv homan horizant horn hpi hr htn humalog humeral humerus humira
hwave hyalgan hyaluronic hydration hydrocele hydrochloride hydrochlorothiazide hydrocodone hydrocortisone
hydromorphone hydrotherapy hydroxychloroquine hydroxyzine hygiene hypalgesia hyperalgesia hyperesthesia
hyperextension hyperflexion hyperglycemia hyperlipidemia hyperpathia hyperreflexia hypersensitivity hypertension
hypertensive hypertonic hypertonicity hypertrophic hypertrophy hypesthesia hypnosis hypoactive hypoesthesia
hypogonadism hypothyroidism hysingla hysterectomy ibandronate ibs ibudone ibuprofen icd ice idiopathic ifc iliac
iliolumbar iliopsoas iliotibial im imitrex immobilization immobilizer immune impaired impairment impingement
impinging implant implantable implantation implants impotence imr imro imuran incision incisional incisions
incontinence infarction infection infections infectious inferior infiltration inflammation inflammatory
inflexibility infraspinatus infusion inguinal inhaler inhibitor inhibitors injectable injected injection injections
innervation inpatient inr insertion insertional insomnia inspection instability instrumentation insufficiency
insulin intact interbody interferential intermetatarsal interosseous interphalangeal interscalene interspace
interspinous intervention interventional interventions intervertebral intestinal intolerance intolerant
intraarticular intradiscal intralaminar intramuscular intraocular intraoperative intrathecal intravenous intrinsic
inversion ipsilateral ir irbesartan irritability irritable irritation ischemia ischial isi isometric iv januvia jaw
joint joints jugular kadian keflex keloid keppra ketamine ketek ketoflex ketophene ketoprofen ketorolac kidney
kidneys kinesio kinesiology klonopin knee knees kyphoplasty kyphosis labral labrum laceration lami lamictal
laminectomies laminectomy laminotomy lamisil lantus laparoscopic laser lasix lateral laterality laterally latissimus
latuda laxative laxity lazanda lcl leg legs leiomyoma lesion lesions lethargic leukocytosis levaquin levemir
levo-dromoran levorphanol levothyroxine lexapro libido lidall lidocaine lidoderm lidopro lidothol ligament
ligamentous ligaments ligamentum limb limbs limp linzess lioresal lipitor lisinopril listhesis lithium liver loading
lobe lodine lopressor lorazepam lorcet lordosis lordotic lortab losartan lovenox lowback lucemyra ludiomil lumbago
lumbar lumbosacral lunate lunesta lung lungs luvox lymph lymphadenopathy lymphedema lyrica macrodiscectomy macular
magnesium magnetic maladaptive malaise malalignment malignancy malignant malingering malleolar malleolus malunion
mandible mandibular manifestations manipulation manipulations manipulative maoi margins marijuana marplan mass
massage massages mastectomy maxalt maxidone mcl mcp md mdd mechanical medial medially median mediastinum medicaid
medical medically medicament medicare medication medications medicinal medicine medicines medline medrol medrox
mellitus meloxicam membrane memory meningitis meniscal meniscectomy meniscus menopausal menopause menstrual mental
menthoderm menthol mep meperidine meralgia meta metabolic metacarpal metacarpals metacarpophalangeal metastatic
metatarsal metatarsalgia metatarsals metaxalone metformin methadone methadose methocarbamol methotrexate methyl
methylprednisolone metoclopramide metoprolol miacalcin microdecompression microdiscectomy migraine migraines mild
milligrams minerals miralax mirtazapine mmi mmse mmt mobic mobility mobilization moca modalities modality modic
monofilament monotherapy mood morbid morphine motion motors motrin mouth movantik mri mrsa mse mtbi mtus mucosa
multidisciplinary multifidus multilevel multimodal murmur murmurs muscle muscles muscular musculature
musculocutaneous musculoligamentous musculoskeletal musculotendinous myalgia myelogram myelography myelomalacia
myelopathic myelopathy myocardial myofascial myofasciitis myositis nabumetone nail naloxone naltrexone naprelan
naprosyn naproxen narcan narcotic narcotics nardil nasal nausea navicular ncqa ncs ncv ndi neck necrosis nerve
nerves nervous neural neuralgia neuraxial neurectomy neuritis neuroforamen neuroforamina neuroforaminal neurogenic
neurologic neurological neurologically neurologist neurology neurolysis neuroma neuromodulation neuromuscular
neuromusculoskeletal neurontin neuropathic neuropathies neuropathy neuropsych neuropsychological neuropsychologist
neuropsychology neurostimulation neurostimulator neurosurgeon neurosurgery neurosurgical neurotomy neurovascular
neutral nexium nicotine nitroglycerin nmes noarfi nociceptive nocturnal nodule nodules nonsteroidal nonunion norco
norflex norgesic normal normocephalic normotensive nortriptyline norvasc nose novolog np nrs nsaid nsaids ntg nubain
nucleus nucynta numb numbness nutrition nutritional nuvigil obese obesity obgyn oblique occipital odg odi odontoid
odt olecranon olif omeprazole onabotulinumtoxina ondansetron opana open ophthalmology opiate opiates opioid opioids
optic optometry oral orbital orchiectomy orif orphenadrine orthopaedic orthopaedics orthopedic orthopedics
orthopedist orthosis orthostatic orthotic orthotics orthovisc osa oscillation osseous ossification osteoarthritic
osteoarthritis osteoarthrosis osteochondral osteomyelitis osteonecrosis osteopathic osteopathy osteopenia osteophyte
osteophytes osteophytic osteophytosis osteoporosis osteotomy ot otc otolaryngology outpatient overuse oxaprozin
oxaydo oxycodone oxycontin oxygen oxyir oxymorphone pa pacemaker pads pain painful pains palmar palpable palpate
palpated palpation palsy pamelor pancreatitis panniculitis pantoprazole paracentral paracervical parafon paralumbar
paralysis paranoid paraplegia paraspinal paraspinals paraspinous parasternal parathoracic paravertebral
paravertebrals parenteral paresis paresthesia paresthesias parietal parnate paroxetine patch patches patella
patellar patellofemoral pathologic pathological pathology pathomechanics paxil pcl pe pectoral pectoralis pedal
pedicle pedometer pelvic pelvis pennsaid pepcid percocet percodan percolone percussion percutaneous periarticular
pericardial perineural peripheral peritendinitis peroneal peroneus pet pharmaceutical pharmacologic pharmacological
pharmacology pharmacotherapy phenergan phonophoresis phq physiatrist physiatry physiologic physiotherapy pillow
pills pinched pinprick pip piriformis pituitary placebo plantar plantarflexion plantaris plaquenil plasma plaster
platelet plavix pleural plexopathy plexus plica plif plyometric pmh pneumonia pneumothorax po podiatric podiatrist
podiatry polyarthritis polyneuropathy polypharmacy polysomnogram polysomnography popliteal posterior posteriorly
posterolateral postlaminectomy postoperative postoperatively posttraumatic postural posture potassium povidone ppd
ppi pqme pr pravachol prazosin prednisone pregabalin pregnancy pregnant premarin preoperative prepatellar prescribed
prescriber prescribing prescription prescriptions presumptively prevacid prevention prialt prilosec primlev prinivil
pristiq prn probiotics probuphine prognosis prognostic progressive prolapse prolia promethazine pronation pronator
prone prophylactic prophylaxis propranolol prostate prosthesis prosthetic protein protonics protonix protrusion
protrusions provera provigil provocation provocative proximal proximally prozac prp pruritus psa pseudarthrosis
pseudoarthrosis psh psoas psoriasis psychiatric psychiatrist psychogenic psychologic psychological psychologically
psychologist psychomotor psychosis psychosocial psychosomatic psychotherapy psychotropic pt ptp ptsd ptt pubis
pubmed pulled pulmonary pulmonology pulsating pulse pulses puncture purulent qam qd qhs qid qme quadrant quadratus
quadriceps quadriparesis quadriplegia quazepam quetiapine quickdash radial radiates radiating radiation radicular
radiculitis radiculopathies radiculopathy radiofrequency radiograph radiographic radiographically radiographs
radiologic radiological radiologist radiology radius rales raloxifene ramus randomized ranitidine rash reattachment
reclast reconditioning reconstruction recovery rectal rectum recumbent reflex reflexes reflux refractory regimen
regurgitation rehab rehabilitation reinjury relafen relaxant relaxants relaxation relistor remeron remicade
remission remodeling renal repair repaired repairs reprexain resection residual resistance resistive respiration
respirations respiratory restless restoration restoril retina retinal retrolisthesis revia rfa rheumatoid
rheumatologist rheumatology rhizotomy rhomboid rhomboids rhonchi rib ribs risedronate risperdal ritalin rituximab rn
robaxin rom ros rotation rotational rotator rotators roxanol roxicet roxicodone roxybond rozerem rr rsd rupture
ruptured rybix ryzolt sacral sacroiliac sacroiliitis sacrum salicylate salonpas sartorius savella sc scan scans
scapholunate scapula scapulae scapular scapulothoracic scar scarring scars schizophrenia sciatic sciatica scoliosis
scooter screw screws scs sedation sedative sedentary seizure seizures selective senna senokot sensation sensations
sensitive sensitivity sensitization sensorineural sensory sentra sepsis septal sequelae sequestered seroma seroquel
serotonin sertraline sesamoid sf shingles shockwave shoulder shoulders shower si sildenafil silenor simvastatin
sinequan singulair sinus sinuses sinusitis sitter skelaxin skeletal skin slap sling slings slr smoke smoker smokers
smoking snri soaks soap sodium softness solution soma somatic somatization somatoform somatosensory somnicin sonata
sonogram soreness spasm spasmodic spasms spasticity specimen speech spica spinal spine spines spinous spiriva
spirometry splint splinting splints spondylitic spondylitis spondylolisthesis spondylolysis spondylosis spontaneous
sprain sprains sprix spur spurs sq sr ssep ssri stabilization stabilizer stable stadol stairs stasis static stenosis
stenotic stents sterile sternal sternoclavicular sternocleidomastoid sternum steroid steroidal steroids stiff
stiffness stimulation stimulator stimulators stimulus stockings stomach strain strains strap strattera stretch
stretches stretching stroke styloid subacromial subacute subarachnoid subclavian subclinical subcutaneous subdeltoid
subdural sublingual sublocade subluxation suboccipital suboxone subscapularis subsys subtalar subtle subutex
suicidal suicide sulcus sulfate sumatriptan supartz superficial superior supination supinator supine supplement
supplements suppository supraclavicular supraspinatus surgeon surgeons surgery surgical surgically surmontil
suspension suture sutures swallowing swelling swollen symbicort symmetric symmetrical sympathetic sympathetically
symptom symptomatic symptomatically symptomatology symptoms synapryn synaptic syncope syndrome syndromes synovectomy
synovial synovitis synthroid synvisc systemic systolic tablet tablets tabradol tachycardia tactile tadalafil talar
talofibular talus talwin tape tapentadol taper tapering tarsal tbi tca tdr tear tears tegretol temazepam temporal
temporomandibular tender tenderness tendinitis tendinopathy tendinosis tendon tendonitis tendons tennis tenodesis
tenormin tenosynovitis tenotomy tens tension teres teriparatide terocin testosterone tetanus tfcc tha theraflex
theramine therapeutic therapeutically therapies therapist therapists therapy thermal thigh thighs thoracic
thoracolumbar thorax thr throat thrombosis thumb thumbs thyroid tia tibia tibial tibialis tibiofibular tibiotalar
tid tightness tingling tinnitus tissue tissues tivorbex tizanidine tka tkr tlif tobacco toe toes tofranil tolerance
tolerate tolerated tomography tonic topamax topical topicals topiramate toprol toradol torn torticollis tos toxic
toxicity toxicology tpd traction tramacet tramadol tranquilizer transaminase transcutaneous transducer
transforaminal transfusion transient transverse trapezial trapezii trapezius trauma traumatic trazadone trazodone
trelstar tremor tremors trepadone triamcinolone triceps tricyclic trigeminal trigger triggering triggers
triglycerides trileptal trintellix triquetral trochanter trochanteric trochanters truncal tsh ttd tuberosity tumor
tunnel turmeric tylenol ua uds uka ulcer ulcers ulna ulnar uloric ultracet ultram ultrasonic ultrasonography
ultrasound unilateral unstable unsteady upper ur urinalysis urinary urination urine urologic urological urologist
urology uterine uti vaccine vaginal valgus valium valvular varicose varus vas vascular vasculitis vasomotor
vasopneumatic vastus venlafaxine venous ventolin ventral ventricular verbal vertebra vertebrae vertebral
vertebroplasty vertigo vestibular viagra vibration vicodin vicoprofen viibryd vimovo viral viscosupplement
viscosupplementation vision vistaril vital vitals vitamin vitamins vivactil vivitrol vivlodex vng voltage voltaren
vomiting vyvanse walker warfarin warm warmth wcab weakness weaning weight wellbutrin wheelchair wheezes wheezing
whiplash widespread withdrawal womac wound wounds wpi wraparound wrist wrists xanax xarelto xeroform xerostomia
xodol xolindo xolox xr xtampza zanaflex zantac zestril zetia ziprasidone zipsor zithromax zocor zofran zohydro
zoledronic zolmitriptan zoloft zolpidem zomig zonegran zorvolex zubsolv zyban zydone zygapophyseal zyprexa zyrtec
`;
