/** First names, lower case, without accents and apostrophes. */
export const firstEuropeAfrica = `
abdi abdirahman abebe abena abimbola abiodun abiola abla abshir achilleas achim ade adebayo adebola adedayo adenike
adeola adesina adetokunbo adnan adwoa afia afua agapi agnieszka ahmet aino akinyi akos akosua akoua aksel akua
alasdair albrecht aled alek alekos aleksandar aleksander aleksandr aleksandra aleksei alemayehu alena alexandros
alexei ali alina alisa almaz alofa alois alojz alper ama amadou amara amarachi amina aminata amma ana anastasia
anastasios anatoli anatoly andras andreas andrei andrej andreja andriy andrzej aneta angeliki angharad angus ania
aniko anja anka anke annegret anneliese annika antje anton antonina antonis antti anuli aoife apostolos arend
aristea aristides arkady arne arpad artem artur arvid asad asante asen aster astrid athanasios athina atieno attila
awa axel ayaan aylin ayo ayodele ayotunde ayse aysegul azeb babajide babatunde balazs baraka barbora baris bartosz
bastian beata bekele bela bence berhane bernd bernhard binta birgit birgitta birte bjarne bjorn blagoje blanka blaz
bodo bogdana bogumil boguslaw bojan boris borislav borys boubacar bozena branislav branka branko bratislav brigid
britta bronislaw bronwen brunhilde bulent burak burcu busra caasha cabdi callum canan caoimhe carsten carys cathrine
catriona cem cemal cengiz ceri cezary chiamaka chibueze chidi chidinma chidozie chika chike chikondi chimamanda
chinedu chinelo chinonso chinwe chioma chipo christoph christos chrysanthi chrysoula chukwudi chukwuemeka ciara
ciaran claas claus conor cormac cornelia costas csaba csilla czeslaw dafydd dagmar dagny dairmuid dalila damir
danica danijel danuta daria darina dariusz dawit declan deeqa dejan dembe denes denis deniz denys dermot derya
despina desta detlef dezso diallo didem dieter dietmar dietrich dilek dilys dimitar dimitra dimitri dimitrios
dimitris dirk dmitri dmitriy dmitry dobrila donal donncha dorota dorothea dorottya dragan dragana drago dragoljub
dubravka duncan dusan dusanka dzmitry eamon ebele ebru ece eckhard edit edyta eero eeva efua egon eimear einar
eirlys ejike ekaterina ekene ekrem eleftheria eleftherios elena eleni elfriede elif elke elsbeth else elzbieta
emebet emeka emil emilija emina emine emlyn emrah emre eniko enitan eoin ercan erdal erdem erhan erich erkan erling
ernst erol erwin erzsebet esa esben ese esi esra eszter etsehiwot evangelia evangelos evgeni evgeniya evgeny ewa
ewald ewan ewen eylul ezinne faafetai faduma fadumo faina falaniko fanta farah farai fartun fasika fatih fatma fatou
fatoumata femi ferenc fergus ferhat fetu figen fikadu fikret filip filipo filiz finbar finn fintan fiona fionn
fionnuala folake folasade fotini fowsia frauke freya frieda friedhelm friedrich fritz fulumirani funmilayo fyodor
gabor gabriele galina gamba gareth genet gennady genowefa georgi georgios geraint gerd gerda gerhard gero gerrit
getachew gethin geza giannis girma gisela gitte gizem glenys glyn gokhan gonul goran gordana gottfried grainne
grazyna greetje gregor grigory grzegorz gudrun gugu gul gulay guled gulsen gunnar gunter gunther gustav gwilym
gwyneth gyongyi gyorgy gyula habiba habtamu hailu hajnalka hakan hakon halil halima halime halina halvard hamish
hande hanka hanna hanne hannele hannes hans hansjorg harald harri hartmut hasan hatice havva hawa hedwig hefin
heikki heiko heiner heinrich heinz helga helge helmi helmut hendrik henning henrik henryk hermann herta hibaq
hildegard hiwot hodan holger horst hristo hrvoje hulya huseyin huw iain ibrahim ibrahima idil idowu idris iestyn
ieuan ifan ife ifeanyi ifeoma ifetayo ifrah igor ijeoma ikenna ildiko ilhan ilias ilija ilker ilkka ilmari ilse ilya
imke imre inga inge ingeborg ingemar inger ingolf ingvild inna ioane ioanna ioannis iosefa iosif irem ireneusz irina
irini irja irmgard iryna isatou isla ismail istvan iva ivana ivanka iver ivett ivica ivo iyabo izabela jaakko jacek
jadranka jadwiga jakub janez janina jannik janos janusz jari jarmila jaromir jaroslav jaroslava jaroslaw jasmina
jasna jelani jelena jeno jens jerzy jesper jiri jitka joachim jochen joergen johan johann johannes jolanta jomo
jonas jorg jorgen jorn jouko jovan jovana jozef jozsef judit juha juhani jukka juma jurgen justyna jutta kaare
kaarina kadir kagiso kaija kaimana kainoa kalani kaleo kalle kalliope kalman kamaka kamalani kamau kamila kanani
kanoa kapono karel karlheinz karol karolina karoly karsten kasia katalin katarina katarzyna katerina kateryna katja
kato katri katrin katya kazimierz kealoha kebede kees kefilwe kekoa kelechi kemal kenna kenyatta keoni kerem kesi
khadija khadra khumalo kibret kinga kioni kirill kirsi kirsty kjell kjersti klaas klara klaudia klaus klavdia knut
kofi kojo konrad konstantin konstantina konstantinos koray kornel kossi kostas kristian kristoffer krisztian
krisztina krystyna krzysztof ksenia kveta kwabena kwadwo kwaku kwasi kweku kyllikki kyriakos lachlan lagi laila
lalomilo lani larisa lars larysa lasse laszlo lech leena lefteris leif leilani leonid leopold lerato leszek lev
levent levente leyla liban libor lidija lidiya lieselotte liisa liliya lindiwe linnea liya ljiljana ljubica ljubomir
llewelyn lokelani lorand lothar loukas lubomir lucja lucyna ludmila ludwig lukas lukasz lulu lungile lupe lutz
lyubov lyudmila maciej magda magdalena magnus mahad mahina mahlet maike maile mair mairead maitho maja makana makena
makoa maksim maksym malachy malgorzata malia mamadou manaia mandla manolis marek maren margarethe margit margrethe
mariama marianna marija marijana marios marit mariusz mariya marjatta marjo markku marko marta maryan marzena masina
matej mateusz mathias mats matthias matti matyas maxim meaza mehmet meike meirion mekdes mekonnen melek meles meltem
meredydd merete mert merve mesfin metin mette mhairi michal mikhail mikkel mikko miklos miladin milan milena milica
milka milorad milos miloslav milutin minna mirela mirjana miroslav miroslava mladen moana mohamud mohau momcilo
monika morag morten moussa mpho mulugeta murat murdo musa mustafa muthoni mwangi myfanwy mykola nadezhda nadia
nalani naledi nandi nandor nasra natalija nataliya natalya nazli ndidi nebojsa nehanda nektarios nemanja nenad nerys
nevena ngozi niamh niels nihat niilo nikita nikola nikolai nikolaos nikolay nikos nils nilufer njeri njoroge nkechi
nkem nkosana nnamdi nneka nnenna nobuhle noelani noemi nomsa nomvula nonhlanhla norbert nsia nuala nuray nuri nurten
nyambura nyokabi obinna obioma odera oisin okan oksana olaf olav olavi ole oleg oleh oleksandr oleksiy olena olesya
olli oluchi olufemi olumide oluwaseun oluwatobi olwen omer omolara omondi ondrej onur onyeka orest orhan orla
orsolya osagie osman ostap otto oumar oumou ousmane outi owain ozan ozge ozgur ozlem paa paavo padraig paivi palle
panagiota panagiotis panos paraskevi pavel pavlina pavlo pavlos pawel peder pekka pelin penda penitoa pentti per
pericles pernille pertti petar petro petros petter pia piet pinar piotr pirjo pirkko piroska pita predrag pualani
pyotr rade radek radmila radomir radoslav radovan rafal raija raimo rainer raisa rajko ralf ratko recep refilwe
reijo reinhard reinhold reka renata renate rhian rhiannon rhodri rhona rhys riitta risto ritva riza roelof roisin
rolf romuald ronan roza ruairi ruaridh rudiger rudo rudolf rune ruprecht ruslan rustam rutendo ruud ryszard saara
saban sabine sade sadiki sagal sahra sakari salif samatar samba sami sanaa sandor sanja sanna sarolta saron sasa
saskia satu sava seamus sedat sefo segun sekou sela selam selamawit selcuk selim selin semisi semra semyon seppo
serap serdar sergei sergey serhiy serkan seun sevgi sevim shani shepo shona shumba sian siaosi sibel sibusiso
sigfried sigrid sigurd silke silvia simba sina sinan sinead siobhan sione sipho sirkka sirpa sizwe slavica slavko
slawomir slobodan snezana soeren sofia sofiya solomon solveig songul sorcha soren spiros spyridon stamatis stanislav
stanislava stanislaw stanko stavros stefan stefania steffen stelios sten stepan stevan stig stojan stylianos suat
sukran suleyman sunniva susanne sven svend svetlana svetozar sybille sylwia szabolcs szilvia tadeusz tadhg tafadzwa
taiwo talia tamas tamirat tanja tapani tapio tapiwa taras tariro tarja tasi tatenda tatiana tatyana tavita temitope
tendai terez terje tero tesfaye teshome tetiana tevita thabo thanasis thandeka thandiwe themba thembi themistoklis
theo theodora theodoros thor thorsten thulani tiare tibor tigist tihomir til timo timofey timur tinashe titilayo
tobi toivo tolga tolu tomasz tomislav tomo tonka torben tord tore torsten trine truls tsegaye tsehay tsion tuba
tugba tui tuija tulin tumelo tuncay tunde tuomas turgut tuula uche uchechi uchenna udo ufuk ugochi ugur ulf uliana
ulla ulrich ulrike ululani umit una unathi unto urho urs ursel urszula ute uwe vaclav vadim vaea vaino valdemar
valentina valeriya valery vasil vasiliki vasilis vasily vassilios vasyl veikko veit velimir vesna viggo viktor
viktoria viktoriya viliami ville vilmos vitali vitaly vjekoslav vlada vladan vladimir vladislav vladyslav vlasta
vojtech volker volodymyr vuk waclaw wairimu walburga waldemar waltraud wambui wangari wanjiku wanjiru warsame werner
weronika wiebke wieslaw wieslawa wiktor wilfried wilhelm willem willi wim witold wladyslaw wlodzimierz wojciech wole
wolfgang wolfram workneh xolani yaa yabsira yakov yana yannis yared yaroslav yasemin yavuz yaw yegor yejide
yekaterina yelena yemi yetunde yevgeny yiannis yildiz yilmaz yiorgos yngve yohannes yonas yordanos yulia yuliya
yunus yuriy yusra yusuf zainabu zamzam zawadi zbigniew zdenek zdravko zehra zeki zenebech zenon zerihun zeynep
zinhle zita zlata zlatko zodwa zofia zola zoltan zoran zorica zoya zsofia zsolt zsuzsa zsuzsanna zuri zuzana
zvonimir zygmunt
`;
