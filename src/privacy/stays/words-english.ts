/** Everyday and program words that begin with a capital in headings, forms and sentences. */
export const englishWords = `
a able about above absence absent accept accepted access accident accidents according account across act action
active activities activity actual actuator acute add added addition additional additionally address adequate
adjuster administered administration administrative administrator administrators admission admitted adult advice
advised affected affidavit affiliation african after afternoon again against age agency agree agreed agreement ahead
aid alabama alaska alert all allegation alleged allow allowed alone along already also alternate alternative
alternatively although altogether always am ambidextrous amended america american amount an analysis and angry
annual another answer any apart apartment appeal appeals appear appears applicable applicant applicants application
applied apply appointment apportionment approach approaches appropriate approval approve approved approving
approximately april are area areas arizona arkansas arm armenian arms around arrived as asian aside ask asked aspect
assembly assess assessed assessment assigned assist assistance assistant associate associated associates association
at attached attempt attempts attended attending attention attestation attn attorney attorneys august author
authority authorization authorized automobile available avenue average avoid award away back bad bag baker bakery
bar bartender base based basement basic basis bath bathing bathroom be beach bear because become bedroom bedtime
been before began begin beginning behavior being believe believes below bench bending beneath benefit benefits
beside besides best better between beyond big bill billing bills birth biweekly black block blue board body bone
both bottom boulevard box break brief briefly bring brother brought brown building bus business but button buy by
cabinet cafeteria calendar california californian call called calls came can canada cannot captain car card care
careful carefully carolina carried carrier carry case cases cashier castle caucasian causation cause caused causes
causing cc ceiling cement center centers central certain certificate certified chair chairs change changed changes
chapter chart check checked checklist chief child children chinese choice choose chosen christian christmas citation
cited city claim claimant claimants claimed claims class clean cleaner clear cleared clearly clerical clerk client
climbing clinic clinical clinically clinics close closed coach coast coastal cobb code cold collar college color
colorado columbus come comes comfort commander comment comments commercial commission committee common commonly
community commuter company compare compared compensation complain complained complaining complains complaint
complaints complete completed completely comprehensive concern concerned concerning concerns conclude concluded
conclusion conclusions concrete condition conditions conduct conducted conference confirm confirmed conflict
connecticut consider considerable consideration considered consistent consistently construction consult consultant
consultation consultative contact contacted contents continue continued continues continuing contract contractor
control controlled conversation cook cooking copy cordially correct cost could council counsel counselor count
county couple courier course court cousin cover covered create creek crew criteria cross current currently custodian
customer cut daily dairy dakota data date dated dates daughter day days daytime deal dear death decade december
decide decided decision decisions declaration decrease decreased deemed deep defendant defendants defer deferred
deficit define defined definite degree degrees delaware delay delayed deli delivered delivery delta demand
demonstrate demonstrated demonstrates demonstrating denial denied denies dental deny denying department dependent
depending deposition deputy describe described describes description desk despite detail detailed details
determination determinations determine determined develop developed development device diagram dictated did diet
difference different difficult difficulty dining direct directed direction director disability disabled discharge
discharged disclosure discomfort discontinue discontinued discuss discussed discussion dishwasher dispatcher
dispensed display dispute disputed distance distribution district division divisions divorced do dock doctor doctors
document documentation documented documents does doi doing dollar domestic dominant done door double doubt down
downtown dr draft drawer dress dressing drive driver driveway driving drop drove due duration during duties duty
e-stim each earlier early east easter eastern easy economic edition editor education effect effective effects effort
efforts eight eighteen eighth either elected electrician electronic electronically elementary elevated elevator
eleven eligible else elsewhere email emailed emergency emphasis employed employee employees employer employers
employment enclosed enclosure encounter end ended engaged engine engineer english enough enter entered entire
entitled entitlement equal equipment equipped era esi especially essential establish established estate etc evaluate
evaluated evaluation evaluations even evening event events eventually ever every everyone everything evidence exact
exam examination examined examinee examiner example exceed exceeded exceeds except excessive excluded exclusion
exercise exercises exhausted exhibit exhibited exist existing exit expect expected expedited experience experienced
expert explain explained explanation extend extended extensive extent external extra extreme extremely face
facilities facility fact factor factors factory facts fail failed fails failure fair fall false familiar family farm
farmer farmworker father favor fax faxed feature features february federal fee feel feeling feels feet fell felt
female fence few field fields fifteen fifth fifty file filed files filipino fill filled final finally find finding
findings fine finger fire firefighter first fit five floor florida follow followed following follows followup for
force foreman forest forklift form formal former forms forward found foundation four fourteen fourth frame free
freely freeway frequency frequent frequently friday friend from front full fully function functional functioning
functions further furthermore future gain gained game garage garden gardener gas gate gave general generally
generated gentleman georgia girlfriend give given gives giving go goal goals goes going golden golf gone good goods
grab grade gradual gradually grandmother grant granted great greater green greetings grey grip grocery ground
grounds group groups grow growth guard guidance guide guideline guidelines had half hall halloween hallway hampshire
hand handbook handed handedness handle handling hands handwritten happen happened harbor hard has have having hawaii
he head heading health hear hearing heavy height heights held hello help helped helpful helps hence her here herein
hers herself hi high higher highest highly highway hill hills him himself hire hired his hispanic history hit hold
holding holiday holter home homes hope hospice hospital hospitals hot hotel hour hours house household housekeeper
housing how however human hundred hurt husband i idaho idea ideal identified identify if ii iii illinois illness
imaging immediate immediately impact impairment important impression improve improved improvement improvements
improving in inc include included includes including increase increased increasing indeed independent independently
index indian indiana indicate indicated indicates indicating indication indications individual individuals
industrial industry information informed initial initially initiated injured injuries injury inn inside inspection
inspector installation instance instead institute instructed instructions instructor insurance insurer intake
intended intent intermittent internal internet interview into introduction investigation involved involving iowa
iron is island issue issued issues it item items its itself iv jail janitor january japanese jersey job jobs join
joined journal judge judgment july june juneteenth just kansas keep keeping kentucky keys kind kindly kitchen
kneeling knew know known korean lab labor laboratories laboratory laborer labs lack lacking ladder lady lake landing
landlord landscaper language large last lasted lasting late later latina latino latter laundry law lawn laws lead
leading leads least leave led left legal less let letter level levels license licensed licensure lie lien lieutenant
life lift lifted lifter lifting light like likelihood likely limit limitation limitations limited limits limousines
line lines list listed little live lived lives living load loader local locate located location lodge long longer
look looking loss lost lot loud louisiana low lower lunch machine madam made mail mailed main maine mainly maintain
maintained maintenance major majority make makes making male mall man management manager mandatory manner manual
manufacturer manufacturing many map march marine mark marked market married maryland massachusetts master match
material materials matter matters mattress may maybe me mean means meanwhile measure measured measurement measures
mechanic mechanical mechanism media medium meet meeting meets member members memorial men mention mentioned merit
met method methods mexican mexico michigan middle might mile miles mill mind mine minimal minimum minnesota minor
minute minutes miss missed missing mission mississippi missouri misuse mix mobile moderate moderately modification
modifications modified modify modular moment monday money monitor monitored monitoring montana month monthly months
more moreover morning most mostly mother motor mount mountain move moved movement movements moves movie moving mr
mrs ms much multiple municipal must my myself name named narrative national native nature near nearby nearly
nebraska necessary necessity need needed needs negative neighborhood neither nephew nevada never new news next nice
niece night nights nighttime nine nineteen ninth no nobody non non-mtus none nor normal normally north northern not
notable note noted notes nothing notice noticed notwithstanding november now nowhere number numerous nurse nursery
nurses oak objective objectively observation observations observe observed obtain obtained obvious occasion
occasional occasionally occult occupation occupational occur occurred occurrence occurs ocean october of off office
officer officers offices official often ohio oklahoma old older on once one ones ongoing only onset onto open opened
operate operated operating operation operator opinion opinions opportunity oppose opposed option options or orchard
order ordered orders ordinary oregon organization oriented original originally other others otherwise ought our out
outcome outcomes outlook outpatient outside over overall overhead overturned own owner packing page pages painter
palliative panel paper paragraph paramedic parents park parking part partial partially participate participated
participation particular particularly parts party pass passed past patient patients patrol pay payment pediatric
peer penalty pending pennsylvania people per percent perfect perform performed performing perhaps period periods
perjury permanent permission permit permitted person personal personnel persons petition pharmacy phone physical
physically physician physicians pick picked picture piece pier pipe place placed placement plain plan planned
planning plans plant play played plaza please plumber plus point points police policy pool poor popping porch
portion position positions positive possible possibly post potential pounds power practice practices practitioner
precautions preface prefer preferred preliminary premises prepare prepared presence present presentation presented
presenting presents press presumably pretty prevent prevented previous previously primarily primary principal
principle print prior priority prison private probable probably problem problems procedure procedures proceed
process produce produced product production professional program programs progress progressed prohibited project
prolonged promote proof proofread proper properly property proposed protect protected protection protective protocol
prove provide provided provider providers provides providing psychiatry psychology public publication published pull
pulled pulling purpose purposes push pushed pushing put qualified qualify quality quantity quarter quarterly
question questions quick quickly quit quite quote radio ran ranch random range ranges rapid rate rated rates rather
rating ratio rationale rationales re-evaluation reach reached reaching reaction read reading ready real really
realty reason reasonable reasonably reasons recap receive received receives receiving recent recently recommend
recommendation recommendations recommended recommends record recorded records recovered recovery recreation
recurrence recurrent red reduce reduced reducing reduction refer reference references referral referred referring
refers refill refills reflect reflected refused regard regarding regardless regards regents region regional register
regular regularly regulation regulations rejected related relating relation relationship relative relatively release
released relevant reliable relief relieved relieves remain remained remaining remains remarkable remarks remember
remove removed renewal rent rental repeat repeated repeatedly repetitive replace replaced replacement reply report
reported reportedly reporter reporting reports representative request requested requesting requests require required
requirement requirements requires research reserve reserved residence resident residual resolution resolve resolved
resource resources respect respectfully respective respectively respond responded response responsible rest
restaurant resting restore restricted restriction restrictions restroom rests result resulted resulting results
resumed retail retired retrospective return returned returning returns reveal revealed reveals review reviewed
reviewer reviewers reviews revised revision right rise risk risks river road role roofer room rooms rotating round
route routine routinely row rule ruled rules run running sacramento safe safety said sales salesman same sample
sanitation satisfactory saturday save saw say says scale scanned schedule scheduled school science scope score
scored scores scott screen screened screening sea search season seated second secondary seconds section sections
secure security see seeing seek seem seemed seems seen selected selection self send senior sent sentence separate
separated separately september sergeant series serious serve served service services session sessions set setting
settings settlement seven seventeen seventh several severe severely severity shall she sheriff shift shipping shop
shore short shortly should show showed showing shown shows sick side sides sign signature signed significance
significant significantly signing signs similar similarly simple simply since sincerely single sir sister sit site
sitting situation six sixteen sixth size skill skills sleep slept slight slightly slip slipped slow slowly small so
social society soft sold some somebody someone something sometimes somewhat somewhere son soon sore sorry sort sound
source sources south southern spanish speak special specialist specialists specialty specific specifically specified
specifies spent spoke spouse spring square stadium staff stage stages stairs stand standard standards standing start
started starting state stated statement statements states station status stay stayed steadily steady step steps
still stipulation stocker stone stood stool stop stopped storage store story straight strategies strategy street
strength strengthening stress strict strike strong strongly student studies study subject subjective subjectively
submission submit submitted subpoena subsequent subsequently substantial substantially success successful
successfully such sudden suddenly suffered suffers sufficient sugar suggest suggested suggests suitable summary
summer sunday superintendent superior supermarket supervised supervision supervisor supplemental supplied supplies
supply support supported supporting supportive supports sure surface surgeries surrounding survey suspected swimming
symposium system systems table take taken takes taking talk tasks taught teacher teaching team technical technician
technique techniques telephone tell temporarily temporary ten tend tends tennessee tenth term terms tertiary test
tested testing tests texas than thank thanks thanksgiving that the their theirs them themselves then there
thereafter therefore therein thereof these they thing things think third thirteen thirty this those though thought
thoughts three threshold through throughout thursday thus time timeline times title to today together told tomorrow
tone too took tool tools top total totally touch toward towards tower town trade trailer trained training
transcribed transfer transferred transit transport transportation travel treat treated treating treatise treatment
treatments tree trial trials tricyclics tried trip trips truck trucking true truly truth try trying tuesday tumors
turn turned turning twelve twenty twice twisted two type typed types typical typically unable unchanged uncle
unclear under undergo undergoing undergone underlying understand understanding understood undertaken underwent
undetermined unfortunately uniform union unit units university unknown unless unlikely unlimited unremarkable
unspecified until unusual up update updated upheld upon upper uptodate urgent us usage use used useful user uses
using usual usually utah utilization utilized utilizing valid validity valley value values van varies variety
various vehicle venue verbal verbally verification verified vermont version versus very veteran veterans via video
vietnamese view views village vineyard virginia visit visited visits vista visual vocational volume voluntary wage
wages wait waited waiter waiting waitress walk walked walker walking walks wall want wanted wants warehouse
warehouseman warm warranted was wash washington waste watch water way ways we wear wearing weather website wednesday
week weekend weekends weekly weeks weight welder well went were west western what whatever when where whereas
whereby wherein whether which while white who whole whole-person whom whose why widely widow widowed wife will
winter wireless wisconsin wish with within without witness woman women woods word words work workday worked worker
workers working workplace works worksheet workstation world worn worse worsened worsening worst worth would wound
write writes writing written wrong wrote wyoming x-ray x-rays xray xrays yard year years yes yesterday yet yield
york you young your yours yourself zero
`;
