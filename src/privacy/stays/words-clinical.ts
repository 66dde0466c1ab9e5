/** Words of medicine and the names of drugs, as written in work-injury records. */
export const clinicalWords = `
aaos abdomen abdominal abduction abductor abilify abnormal abnormalities abnormality abrasion abscess abstral abuse
acetabular acetabulum acetaminophen achilles acl acoem acr acromial acromioclavicular acromion acromioplasty actiq
actonel acupuncture acupuncturist acute adaptive adderall addiction adduction adductor adequate adhesiolysis
adhesions adhesive adjacent adjunct adjunctive adjustment advair adverse advil aerobic afebrile affect aggravated
aggravating agreed albuterol alcohol alendronate aleve algorithm alignment allergies allergy allodynia allograft
allopurinol alprazolam ama ambien ambulate ambulates ambulating ambulation ambulatory ame amitiza amitriptyline
amlodipine amoxicillin amputation amrix anaprox anatomic anatomy anemia anesthesia anesthesiologist anesthesiology
anesthetic angina angiogram angle ankle ankles ankylosing annular annulus antalgic anterior anterolateral
anterolisthesis anti antibiotic antibiotics anticoagulant anticonvulsant antidepressant antidepressants antiemetic
antiepilepsy antiepileptic anusol anxiety anxious aoe aoecm aorta apnea aponeurosis apprehension aquatic
arachnoiditis arterial artery arthralgia arthritis arthrodesis arthrogram arthropathy arthroplasty arthroscopic
arthroscopically arthroscopy arthrotec articular asipp aspiration aspirin assay asthma asymmetric asymmetry ataxia
atelectasis atenolol ativan atrial atrophy audiogram auditory augmentin aura auscultation autograft autonomic
avascular avulsion axial axillary axis axonal azithromycin back baclofen bactrim balance balm barbiturate baseline
bedside belbuca benadryl bengay benicar benign benzodiazepine benzodiazepines biceps bicipital bilateral bilaterally
bioelectric biofeedback biofreeze biopsy biopsychosocial bipolar bladder bleeding blood bmi bone bones boniva botox
botulinum bowel brace braces brachial bracing brain branch breast breath breathing bruise bruising bulge bulges
bulging bunion bupivacaine buprenorphine bupropion bursa bursae bursal bursectomy bursitis buspar butrans buttock
buttocks cabg calcaneal calcaneus calcific calcium calf cambia cancer candidate cane cannabinoid cannabinoids
cannabis capsaicin capsular capsule capsulitis carbamazepine cardiac cardiologist cardiology cardiomyopathy
cardiopulmonary cardiovascular carisoprodol carpal cartilage cartivisc cast cataract catheter cauda caudal causation
ccr cdc celebrex celecoxib cellulitis cephalexin cerebral cervical cervicalgia cervicogenic cesarean chemical chest
chiropractic chiropractor cholecystectomy cholesterol chondral chondroitin chondromalacia chondroplasty chronic
cialis cigarette cigarettes cigna cipro ciprofloxacin circulation circumference circumferential claritin
classification claudication clavicle clavicular clindamycin clonazepam clonidine clonus coccydynia coccyx cochrane
codeine coe cognitive colace colchicine colcrys cold colon colonoscopy compartment complex compliance complication
complications component compound compounded compression computed concerta concordant concussion conduction confusion
congestion conscious conservative consistent constipation constitutional contracture contraindicated
contraindication contraindications contralateral contrast contrave contusion contusions coping cord coronary correct
cortical corticosteroid corticosteroids cosmetic cough coumadin counseling cozaar cranial creatinine crepitus
crestor crps cruciate crush crutch crutches cryotherapy cubital culture curvature cyclo cyclobenzaprine cymbalta
cyst cystic cysts daypro dead debridement decompress decompression deep deficits deformity degenerated degeneration
degenerative delirium deltoid demerol dendracin denervation dental dentist depakene depakote dependence depressed
depression depressive deprizine dermal dermatitis dermatologic dermatology dermatomal dermatome dermatomes
desiccation desyrel detox detoxification dexa dexamethasone dexilant diabetes diabetic diagnose diagnosed diagnoses
diagnosis diagnostic diagnostics diaphoresis diarrhea diazepam diclofenac dicopanol dietary differential diffuse
digit digital digits dilaudid diovan disc discectomy discogenic discogram discography discs disease diseases disk
disks dislocation disorder disorders displaced distal distally distress divalproex dizziness docusate doppler dorsal
dorsiflexion dorsolumbar dosage dose doses dosing doxepin doxycycline draining drains drug drugs dry duexis dulcolax
duloxetine duragesic dural dwc dynamic dysesthesia dysfunction dyskinesia dyspepsia dysphagia dyspnea dystrophy ear
ears echo echocardiogram eczema edema effexor effusion ejection elastic elavil elbow elbows electric electrical
electroacupuncture electrocardiogram electrodes electrodiagnostic electrodiagnostics electromyogram electromyography
elevation embolism emg emotional enbrel endocrine endocrinology endometriosis endoscopic endoscopy endplate
enoxaparin enthesopathy entrapment epicondyle epicondylitis epidural epidurals epigastric epilepsy ergonomic erosion
erosive erythema esomeprazole esophageal esophagitis essential eszopiclone etiology etodolac euflexxa euthymic
eversion evidence exacerbated exacerbation exalgo excision excisional exertion exostosis expansion extension
extensor extracorporeal extracranial extraocular extremities extremity extruded extrusion eye eyes facet facets
facial famotidine fanatrex fascia fascial fasciitis fasciotomy fatigue fatty fda femoral femoroacetabular femur
fentanyl fentora fetzima fever feverish fevers fexmid fibroid fibromyalgia fibrosis fibrous fibula fibular fine
finger fingers fioricet fissure fixation flaccid flare flares flector flexeril flexion flexor flovent flu fluid
fluoroscopic fluoroscopically fluoroscopy fluoxetine flurbi flurbiprofen foot footwear foramen foramina foraminal
foraminotomy forearm forearms formulary fosamax fracture fractured fractures frozen functional fundus furosemide
fusion fusions gaba gabadone gabapentin gabitril gadolinium gait gallbladder ganglion gastric gastritis
gastroenterology gastroesophageal gastrointestinal gel generic genicin genitourinary geodon gerd gland glaucoma
glenohumeral glenoid glucophage glucosamine glucose gluteal gluteus gout graft gralise granulation graves groin
gross gym gymnasium gynecologic hallucinations hallux hamstring hamstrings hand hardware head headache headaches
healed healing health hearing heart heartburn heat heel heent hemangioma hematologic hematology hematoma hematuria
hemiarthroplasty hemiplegia hemisphere hemoglobin hemorrhage hemorrhoids hepatic hepatitis hernia hernias herniated
herniation herniations heroin hierarchy hip hips homan horizant horn humalog humeral humerus humira hyalgan
hyaluronic hydration hydrocele hydrochloride hydrochlorothiazide hydrocodone hydrocortisone hydromorphone
hydrotherapy hydroxyzine hygiene hypalgesia hyperalgesia hyperesthesia hyperextension hyperflexion hyperglycemia
hyperlipidemia hyperpathia hyperreflexia hypersensitivity hypertension hypertensive hypertonic hypertonicity
hypertrophic hypertrophy hypesthesia hypnosis hypoactive hypoesthesia hypogonadism hypothyroidism hysingla
hysterectomy ibuprofen icd ice idiopathic iliac iliolumbar iliopsoas iliotibial imitrex immobilization immobilizer
immune impaired impairment impingement impinging implant implantable implantation implants impotence imr imro imuran
incision incisional incisions incontinence infarction infection infections infectious inferior infiltration
inflammation inflammatory inflexibility infraspinatus infusion inguinal inhaler inhibitor inhibitors injectable
injected injection injections innervation inpatient insertion insertional insomnia inspection instability
instrumentation insufficiency insulin intact interbody interferential intermetatarsal interosseous interphalangeal
interscalene interspace interspinous intervention interventional interventions intervertebral intestinal intolerance
intolerant intraarticular intradiscal intralaminar intramuscular intraocular intraoperative intrathecal intravenous
intrinsic inversion ipsilateral irbesartan irritability irritable irritation ischemia ischial isometric januvia jaw
joint joints jugular kadian keflex keloid keppra ketamine ketoflex ketoprofen ketorolac kidney kidneys kinesio
kinesiology klonopin knee knees kyphoplasty kyphosis labral labrum laceration lamictal laminectomies laminectomy
laminotomy lantus laparoscopic laser lasix lateral laterality laterally latissimus latuda laxative laxity lazanda
leg legs leiomyoma lesion lesions lethargic leukocytosis levaquin levemir levothyroxine lexapro libido lidall
lidocaine lidoderm lidopro lidothol ligament ligamentous ligaments ligamentum limb limbs limp linzess lipitor
lisinopril listhesis lithium liver loading lobe lopressor lorazepam lordosis lordotic lortab losartan lovenox
lowback lumbago lumbar lumbosacral lunate lunesta lung lungs luvox lymph lymphadenopathy lymphedema lyrica
macrodiscectomy macular magnesium magnetic maladaptive malaise malalignment malignancy malignant malingering
malleolar malleolus malunion mandible mandibular manifestations manipulation manipulations manipulative margins
marijuana mass massage massages mastectomy maxalt mechanical medial medially median mediastinum medicaid medical
medically medicament medicare medication medications medicinal medicine medicines medline medrol medrox mellitus
meloxicam membrane memory meningitis meniscal meniscectomy meniscus menopausal menopause menstrual mental menthoderm
menthol meralgia meta metabolic metacarpal metacarpals metacarpophalangeal metastatic metatarsal metatarsalgia
metatarsals metaxalone metformin methadone methocarbamol methotrexate methyl methylprednisolone metoclopramide
metoprolol microdecompression microdiscectomy migraine migraines mild milligrams minerals miralax mirtazapine mmi
mobic mobility mobilization modalities modality modic monofilament monotherapy mood morbid morphine motion motors
motrin mouth movantik mrsa mtus mucosa multidisciplinary multifidus multilevel multimodal murmur murmurs muscle
muscles muscular musculature musculocutaneous musculoligamentous musculoskeletal musculotendinous myalgia myelogram
myelography myelomalacia myelopathic myelopathy myocardial myofascial myofasciitis myositis nabumetone nail naloxone
naltrexone naprosyn naproxen narcan narcotic narcotics nasal nausea navicular ncqa neck necrosis nerve nerves
nervous neural neuralgia neuraxial neurectomy neuritis neuroforamen neuroforamina neuroforaminal neurogenic
neurologic neurological neurologically neurologist neurology neurolysis neuroma neuromodulation neuromuscular
neuromusculoskeletal neurontin neuropathic neuropathies neuropathy neuropsych neuropsychological neuropsychologist
neuropsychology neurostimulation neurostimulator neurosurgeon neurosurgery neurosurgical neurotomy neurovascular
neutral nexium nicotine nitroglycerin noarfi nociceptive nocturnal nodule nodules nonsteroidal nonunion norco
norflex normal normocephalic normotensive nortriptyline norvasc nose novolog nsaid nsaids nucleus nucynta numb
numbness nutrition nutritional nuvigil obese obesity obgyn oblique occipital odg odontoid olecranon omeprazole
onabotulinumtoxina ondansetron opana open ophthalmology opiate opiates opioid opioids optic optometry oral orbital
orchiectomy orif orphenadrine orthopaedic orthopaedics orthopedic orthopedics orthopedist orthosis orthostatic
orthotic orthotics orthovisc oscillation osseous ossification osteoarthritic osteoarthritis osteoarthrosis
osteochondral osteomyelitis osteonecrosis osteopathic osteopathy osteopenia osteophyte osteophytes osteophytic
osteophytosis osteoporosis osteotomy otolaryngology outpatient overuse oxaprozin oxycodone oxycontin oxygen
oxymorphone pacemaker pads pain painful pains palmar palpable palpate palpated palpation palsy pamelor pancreatitis
panniculitis pantoprazole paracentral paracervical parafon paralumbar paralysis paranoid paraplegia paraspinal
paraspinals paraspinous parasternal parathoracic paravertebral paravertebrals parenteral paresis paresthesia
paresthesias parietal paroxetine patch patches patella patellar patellofemoral pathologic pathological pathology
pathomechanics paxil pectoral pectoralis pedal pedicle pedometer pelvic pelvis pennsaid percocet percodan percussion
percutaneous periarticular pericardial perineural peripheral peritendinitis peroneal peroneus pharmaceutical
pharmacologic pharmacological pharmacology pharmacotherapy phenergan phonophoresis physiatrist physiatry physiologic
physiotherapy pillow pills pinched pinprick piriformis pituitary placebo plantar plantarflexion plantaris plaquenil
plasma plaster platelet plavix pleural plexopathy plexus plica plyometric pneumonia pneumothorax podiatric
podiatrist podiatry polyarthritis polyneuropathy polypharmacy polysomnogram polysomnography popliteal posterior
posteriorly posterolateral postlaminectomy postoperative postoperatively posttraumatic postural posture potassium
povidone ppd pqme pr pravachol prazosin prednisone pregabalin pregnancy pregnant premarin preoperative prepatellar
prescribed prescriber prescribing prescription prescriptions presumptively prevacid prevention prialt prilosec
prinivil pristiq probiotics prognosis prognostic progressive prolapse prolia promethazine pronation pronator prone
prophylactic prophylaxis propranolol prostate prosthesis prosthetic protein protonics protonix protrusion
protrusions provera provigil provocation provocative proximal proximally prozac pruritus pseudarthrosis
pseudoarthrosis psoas psoriasis psychiatric psychiatrist psychogenic psychologic psychological psychologically
psychologist psychomotor psychosis psychosocial psychosomatic psychotherapy psychotropic ptp ptsd pubis pubmed
pulled pulmonary pulmonology pulsating pulse pulses puncture purulent qme quadrant quadratus quadriceps
quadriparesis quadriplegia quazepam quetiapine radial radiates radiating radiation radicular radiculitis
radiculopathies radiculopathy radiofrequency radiograph radiographic radiographically radiographs radiologic
radiological radiologist radiology radius rales ramus randomized ranitidine rash reattachment reconditioning
reconstruction recovery rectal rectum recumbent reflex reflexes reflux refractory regimen regurgitation rehab
rehabilitation reinjury relafen relaxant relaxants relaxation relistor remeron remicade remission remodeling renal
repair repaired repairs resection residual resistance resistive respiration respirations respiratory restless
restoration restoril retina retinal retrolisthesis rfa rheumatoid rheumatologist rheumatology rhizotomy rhomboid
rhomboids rhonchi rib ribs risperdal ritalin robaxin rom rotation rotational rotator rotators roxicodone rozerem
rupture ruptured sacral sacroiliac sacroiliitis sacrum salicylate salonpas sartorius savella scan scans scapholunate
scapula scapulae scapular scapulothoracic scar scarring scars schizophrenia sciatic sciatica scoliosis scooter screw
screws sedation sedative sedentary seizure seizures selective senna senokot sensation sensations sensitive
sensitivity sensitization sensorineural sensory sentra sepsis septal sequelae sequestered seroma seroquel serotonin
sertraline sesamoid shingles shockwave shoulder shoulders shower sildenafil silenor simvastatin singulair sinus
sinuses sinusitis sitter skelaxin skeletal skin sling slings smoke smoker smokers smoking soaks sodium softness
solution soma somatic somatization somatoform somatosensory somnicin sonata sonogram soreness spasm spasmodic spasms
spasticity specimen speech spica spinal spine spines spinous spiriva spirometry splint splinting splints spondylitic
spondylitis spondylolisthesis spondylolysis spondylosis spontaneous sprain sprains sprix spur spurs stabilization
stabilizer stable stairs stasis static stenosis stenotic stents sterile sternal sternoclavicular sternocleidomastoid
sternum steroid steroidal steroids stiff stiffness stimulation stimulator stimulators stimulus stockings stomach
strain strains strap strattera stretch stretches stretching stroke styloid subacromial subacute subarachnoid
subclavian subclinical subcutaneous subdeltoid subdural sublingual subluxation suboccipital suboxone subscapularis
subsys subtalar subtle suicidal suicide sulcus sulfate sumatriptan supartz superficial superior supination supinator
supine supplement supplements suppository supraclavicular supraspinatus surgeon surgeons surgery surgical surgically
suspension suture sutures swallowing swelling swollen symbicort symmetric symmetrical sympathetic sympathetically
symptom symptomatic symptomatically symptomatology symptoms synapryn synaptic syncope syndrome syndromes synovectomy
synovial synovitis synthroid synvisc systemic systolic tablet tablets tabradol tachycardia tactile tadalafil talar
talofibular talus tape tapentadol taper tapering tarsal tear tears tegretol temazepam temporal temporomandibular
tender tenderness tendinitis tendinopathy tendinosis tendon tendonitis tendons tennis tenodesis tenormin
tenosynovitis tenotomy tens tension teres terocin testosterone tetanus theraflex theramine therapeutic
therapeutically therapies therapist therapists therapy thermal thigh thighs thoracic thoracolumbar thorax throat
thrombosis thumb thumbs thyroid tibia tibial tibialis tibiofibular tibiotalar tightness tingling tinnitus tissue
tissues tivorbex tizanidine tobacco toe toes tolerance tolerate tolerated tomography tonic topamax topical topicals
topiramate toprol toradol torn torticollis toxic toxicity toxicology tpd traction tramadol tranquilizer transaminase
transcutaneous transducer transforaminal transfusion transient transverse trapezial trapezii trapezius trauma
traumatic trazodone trelstar tremor tremors trepadone triamcinolone triceps tricyclic trigeminal trigger triggering
triggers triglycerides trileptal trintellix triquetral trochanter trochanteric trochanters truncal ttd tuberosity
tumor tunnel turmeric tylenol ulcer ulcers ulna ulnar uloric ultracet ultram ultrasonic ultrasonography ultrasound
unilateral unstable unsteady upper ur urinalysis urinary urination urine urologic urological urologist urology
uterine vaccine vaginal valgus valium valvular varicose varus vascular vasculitis vasomotor vasopneumatic vastus
venlafaxine venous ventolin ventral ventricular verbal vertebra vertebrae vertebral vertebroplasty vertigo
vestibular viagra vibration vicodin vicoprofen viibryd vimovo viral viscosupplement viscosupplementation vision
vistaril vital vitals vitamin vitamins vivlodex voltage voltaren vomiting vyvanse walker warfarin warm warmth wcab
weakness weaning weight wellbutrin wheelchair wheezes wheezing whiplash widespread withdrawal wound wounds wpi
wraparound wrist wrists xanax xarelto xeroform xerostomia xolindo zanaflex zantac zestril zetia ziprasidone zipsor
zithromax zocor zofran zohydro zolmitriptan zoloft zolpidem zomig zonegran zorvolex zygapophyseal zyprexa zyrtec
`;
