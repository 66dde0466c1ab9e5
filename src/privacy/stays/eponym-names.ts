/** People whose names became names of tests, signs, diseases, fractures, scales and instruments. */
export const eponymNames = `
achilles adson ahlback akin allen allis allman amigos apgar apley apprehension ashworth austin babinski baker
bankart barlow barre barrett barthel barton beck bell bennett berg berlin berndt bigelow blackburne boehler bohler
borg bosniak boston bouchard boutonniere bovie boyd braden bragard brand brief brodie brostrom brown-sequard
brudzinski brunnstrom buerger bunnell burner calve caton-deschamps catterall chaddock chamberlain chance charcot
charcot-marie-tooth charnley chevron chiari chopart chrisman-snook cincinnati clancy cobb codman coleman colles
colton constant coombs cotrel cotton cozen crohn cushing cyriax danis dejerine denis dequervain dix dix-hallpike
down dupuytren durkan dwyer eden ehlers-danlos elmslie elmslie-trillat elson ely epley epworth erb evans ewing
fabella faber faces fairbank fajersztajn ficat fick finkelstein fischer fisher flick foley fowler frazier freiberg
frohse froimson froment frykman fugl-meyer fulkerson gaenslen galeazzi garden gartland gerber gerdy gigli gillet
girdlestone gissane glasgow glasgow-coma godfrey godtfredsen goldthwait golfer golgi gould gower gowers graves
guillain guillain-barre gustilo guyon haglund hallpike hamilton hardinge harrington harris harty hashimoto hauser
hawkins hawkins-kennedy hawkins-talar heberden heimlich hemovac herbert herring hess hibb hibbs hill hill-burton
hill-sachs hirayama hoffa hoffman hoffmann hohmann hoke holmes holter homans hoover horner hubscher hughston hunt
hunt-hess huntington ideberg insall insall-salvati jackson jackson-pratt jamar jebsen jefferson jendrassik jobe
jones judet kager kaltenborn kanavel karnofsky katz keller kellgren kellgren-lawrence kemp kennedy kernig kerrison
kessler kidner kienbock kirschner kite kleiger kleinfelter klippel-feil knowles kocher kohler korsakoff krackow
krukenberg kurtzke lachman langer lapidus lasegue laseque latarjet lauge-hansen laurin lawton ledderhose
legg-calve-perthes lelievre lermoyez letournel lhermitte lhermittes likert lisfranc lister little ludloff luque
luschka lysholm macnab mafucci magerl maisonneuve malgaigne mallampati mankoski maquet marfan marshall mason matev
mayfield mayo mcbride mcburney mcdonald mcgill mckenzie mcmurray meary medoff meige meniere merchant meyerding mill
millon mills milwaukee minnesota modic mohs monteggia morel-lavallee morton mulder mumford murphy naffziger neer
neviaser nirschl noble ober obrien odom oppenheim ortolani osborne osgood osgood-schlatter oswestry ottawa
outerbridge paget pancoast panner parkinson parsonage-turner patrick pavlov payr pearson pellegrini-stieda penrose
perthes pfirrmann phalen piedallu pirogoff pittsburgh pott preiser putti-platt q-angle quervain rancho rand rankin
raynaud regan-morrey reiter reverdin rinne rockwood roland-morris rolando romberg roos rorschach roux
roux-goldthwait rowe salter salter-harris sanders sarmiento schatzker scheuermann schirmer schlatter schmorl schober
seddon segond semmes-weinstein sever sharp sharpey sheehan shenton silfverskiold simpson sjogren slocum smith
smith-petersen snellen snyder sorensen speed spencer sprengel spurling stanford stark steinberg steindler steinmann
stener stinchfield strayer strunsky stulberg sudeck sunderland swanson syme tarlov tegner terry-thomas thomas
thompson thomsen tietze tinel tinetti todd tonnis tourette trendelenburg trousseau turner valleix valsalva vancouver
vaughan-jackson virchow volkmann vulpius waddell wallenberg wartenberg watson watson-jones weaver-dunn weber
wechsler weil weinstein wernicke westhaven westphal whipple wilson wolff wong-baker woodcock wright yeoman yergason
yocum young zancolli zanelli zickel zung
`;
