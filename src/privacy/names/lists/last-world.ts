/** Surnames, lower case, without accents and apostrophes. */
export const lastWorld = `
aalto abbasi abboud abdallah abdelaziz abdelrahman abdi abdo abdulla abdullahi abecassis abedini aboud abraham
abrahamian abramov abramson abruzzo abu-bakr abu-salem abulafia acharya achebe achterberg adan adebayo adekunle
adeleke adelman aden adeniji adeniyi adesanya adeyemi adhikari adjei adler afolabi afshar agarwal agbaje aggarwal
aghajanian agnon agopian agostini agrawal agyeman ahluwalia ahmadi ahmadzai ahmednur aholelei ahonen ahuja ahuna
aiello aiona aiu aiyer ajayi akaka akana akande akbari akbulut akhtar akinola akintola akinyemi akopian aksoy aktas
alabi alam alavi alawi albadri albanese albrecht albu alemu alexandrov alexanian alexeev alexiou alghamdi alhassan
ali alizadeh alkhatib almasri alqahtani alrashid alsaadi altman altun amato ambani amini amir-ahmadi amiri amituanai
amoroso ampofo amsalem amsel anagnostopoulos anand ananyan anastasiou andersen andersson andreev andreou
angelopoulos aning ansah ansari antoniou antonov antonyan anttila anwar apana apelian apostolou appiah apte arabi
arain arakelian arakelyan argyros arhin aronson arora arsenault arslan arslanian artinian arutyunyan arya asadi
asamoah asante asare asghar ashkenazi ashraf askari aslan aslanyan assefa asthana atallah athanasiou atta attar
aubert aulakh aumua avagyan avakian avanesian avedissian avetisyan awad awan awasthi awolowo aydin ayele ayinde
ayoub azimi azizi azizian azoulay baban babatunde babayan babic babin babu bach bachmann badal badawi baer
bagdasarian baghdasaryan baghramyan bahl bahrami baig bains bajaj bajwa bakhtiari bakker bakshi balakrishnan
balasubramanian baloch balogh balogun bamgbose bandara bandyopadhyay banerjee bankole bansal bar-lev barakat baranov
barazani barbier barbu bari barone barre bartoli barua barzani bashir basnet basu batra battaglia baumann
baumgartner bayrak bazzi beauchamp beaulieu becher bedi bedrosian begay behl bekele belanger bellini belov ben-ami
ben-david ben-haim benally benedetti bengtsson benoit bension benveniste bergeron berglund bergman bergstrom berhe
bernardi berndt bernier berthelot bertrand beshara beydoun bhakta bhalla bhandari bharadwaj bhardwaj bhargava bhasin
bhat bhatia bhatnagar bhatt bhattacharya bhattacharyya bhullar bianchi bianco bielski bissonnette biton bitsui
bjorklund blais blanchet blazek blom bloom bloomberg blumenfeld blumenthal boakye boateng bodnar boehm bogdanov
bognar boisvert bonanno bondarenko bonnet bonsu bosch bose bouchard boucher boudreaux boulos bourgeois boutin
boutros boyajian boyko bozkurt brandt brar bratu braun breaux brinkman brodsky bronstein broussard bruni bruno bruun
buchholz buchner bukowski bulut burkhardt butt cakir calabrese caputo carbone cardinale carlsen carlsson caron
caruso catalano cattaneo cavallo celik cermak cetin chadha chahal chait chakrabarti chakraborty champagne chand
chandra chandran chandrasekhar charbonneau charpentier chatterjee chaturvedi chaudhari chaudhary chaudhry chaudhuri
chauhan chawla cheema chernov chernyak chevalier chhabra chikwanha chobanian chopra choudhary choudhury christiansen
christodoulou chukwu ciobanu cirillo cisse cizek claussen cloutier cohn colangelo colombo comeaux constantinescu
constantinou conte conti coppola cormier corsi costantino cote coulibaly courtois couture cristea cvetkovic cwik
czajkowski czarnecki dabbagh dada dadourian dahan daher dahl dahlberg daigle dalal damico damle danielian danielsen
danilov danso daoud dar darko darwish das dascalu dasgupta datta dave davidov davtyan davydov dayan deangelis debela
dejong delacroix delaunay deluca demarco dembele demchenko demidov demir demirchyan demirci demirjian deo
der-petrosyan derderian derosa desai desantis deschamps deshmukh deshpande desjardins desrosiers desta devries dey
dhakal dhaliwal dhawan dhillon dhingra diaconu diallo diamantis diarra diehl dietrich dimitriou dinu diop dirie
dirksen dixit djokic djordjevic dlamini dmitriev dobre dogan dolgov donkor donofrio dosanjh dua duale dube dubey
dubinsky dubois duchamp duda dudek dufour dufresne duggal dumas dumitrescu dumitru dumont dupont dupre dupuis durand
durante durmaz dutt dutta dvorak dykstra dziedzic ebadi eberhardt ebo ebrahimi eckhardt economou effiong egal egorov
egwu ehrlich eisenberg ekinci ekizian eklund ekwueme elamin elbaz elfar elgamal elias elkayam elmasry elmi elsayed
emami enache engel engstrom epstein erdem erdogan eriksen eriksson ernst eroglu esfahani eskandari esmaili esposito
etsitty eze ezeh fabbri fabian fadel fakhoury falcone faleafa faleolo fapohunda farah farahani faraj farina farkas
faruqi fashola fathi faucher faumuina faure fayyad fazekas fazel fazio fedorenko fedorov feinberg feingold fekete
feldman fernando ferrante ferrara ferrari ferraro fiedler fifita filipov finau fink finkelstein fiore fishman
fleischer florea fodor fofana fogel fomin fonoti fontaine fontana fontenot forsberg fortier fortin fournier franke
frey friedman friedrich fritsch fuchs fuimaono fusco gabay gachanja gaekwad gagliardi gagne gagnon gal galli gallo
galstyan galuvao gandhi ganguly garg garnier garofalo gasparyan gatti gaudet gauthier gautier gavrilov gebre
gebremariam gebremedhin gebreselassie geiger geller gentile geoffroy georgescu georgiou gerasimov gerber gerges
gerhardt gerstein gervais getahun gevorgyan ghaffari ghanem ghani gharib ghazarian ghazaryan gheorghiu ghods
ghorbani ghosh ghoshal ghukasyan giannopoulos giordano girard giroux giuliani glick glowacki goel gokce gokhale
goldberg goldfarb goldman goldstein golovin golubev gopal gopalakrishnan gorbachev gorski gosain goswami gottlieb
goulet goyal grabowski graf grassi grasso greco greenberg greenspan grenier grewal grigore grigorian grigoriev
grigoryan grimaldi grossman grover gruber guerin guerrini guha guidry guillot gulati guled guler gunawardena gunduz
gunes gunther gupta gurung gusev gustafson gustafsson gutman gyulbudaghyan haas haase habibi habte haddad hadid
hafoka hagen hagopian haidari haile hailemariam hajek hajjar hakala hakimi hakobyan halabi halasz halevi halonen
halpern halvorsen hamalainen hambardzumyan hamdan hamdi hamel hamidi hammoud hanafi handa hanna hansson haq haque
harari hariri harju hartmann harutyunyan hashemi hashimi hassani hatzis hauser havel havili hayrapetyan hedlund
hegde hegedus heidari heikkila heikkinen heino heinrich hendriks henriksen herrmann hershkowitz hersi hietala hijazi
hiltunen hirsch hirsi hoekstra hofer hoffmann hokoana holm holmberg holub hoogland horak horowitz horvat horvath
hosseini hovhannisyan hovsepian hovsepyan hrabovsky hruska husain huseini hussaini hussen huttunen iaea ibe ibekwe
ibrahimi ignatiev igwe ike ilic iliescu illes ilyin ioane ioannou ionescu iosua iqbal isaksson ishkhanyan ismaili
issa itani ivanenko ivanov ivanova ivanovic iwu iyengar iyer jabbour jaber jablonski jacques jadhav jaeger jafari
jagannathan jahangiri jain jaiswal jakab jakobsen jalali jama jamali jankovic jankowski jansen janssen jansson
jarvinen javadi javed jawad jaworski jayawardena jespersen jha jhaveri jimoh jindal johal johannsen johansen
johansson jokinen jonsson joshi joubert jovanovic juhasz kaahumanu kaaihue kaawa kabba kabbani kachadourian
kaczmarek kadam kadar kaddour kaeo kahalewai kahananui kahele kahn kahoano kahraman kaila kaimana kainoa kaiser
kakar kakavas kalajian kalama kalani kaleo kalfayan kalinin kallio kaloustian kalra kalua kamaka kamakau kamakea
kamali kamara kamath kamau kamble kaminski kaminsky kanaan kanahele kannan kanoho kantor kapadia kaplan kapoor
kappel kapule kapur kara karaca karagiannis karaman karami karapetyan karas kardos karimi kariuki karjalainen karki
karlsson karnik karpov kashyap kasparov kassab kassabian kassem kastner katsaros katz kauahi kaufusi kauhane kaul
kaulukukui kaur kaushik kautai kawelo kaya kayyali kazakov kazarian kazemi keahi keala kealoha keawe kebede keita
kekauoha kekua kelemen keliikoa kemppainen keola keppler kertesz keshavarz keshishian kessler keushgerian
khachatryan khachaturian khadka khalaf khalilzadeh khalsa khan khanna khare khatib khatri khorasani khoshnevis
khosla khoury kiani kilic kimani kinnunen kipchoge kipkemboi kirakosian kirakosyan kiraly kirchner kirilov kirsch
kiselev klausen klimov knudsen koc koch kocharyan kocsis koehler koenig kohler kohli kokkonen kolar kolesnik
kolesnikov komarov konovalov konstantinidis kopecky korhonen korkmaz korolev koroma koskinen kostic kostopoulos
kothari kotsis kouassi kouyate kouyoumdjian kovac kovacevic kovacic kovacs kovalchuk kovalenko kovalev kowalczyk
kowalski kozak kozlov kozlowski kraft kral krause kravchenko kravets kravtsov krawczyk krejci krishnamurthy krishnan
krishnaswamy kristensen kristiansen krol krueger kruger krupa kruse kubiak kucera kucharski kuhn kulkarni kumar
kundu kunz kurkjian kurt kuti kuznetsov kwarteng kwiatkowski kyriakou laaksonen labelle laberge lachance lachmann
lacroix lafaele lafleur lafontaine lahham lahti laine laitinen lal lala lama lamba lambros landau landreneau lange
langlois lapierre lapinski laplante laporte lariviere laroche larsson laszlo laurent lavallee lavoie lawal lazar
lazarev lazarevic leavasa lebedev leclair leclerc lefebvre lefevre lefkowitz legesse legrand lehmann lehrer lehtinen
lehto lehtonen leiataua lejeune lemaire lemieux lengyel leone leota lepage leppanen lerner leroux leroy leshchenko
lessard letourneau letsholo levasseur levchenko levin levinson lewandowski lheureux lieberman liebermann lilo
lindberg lindholm lindqvist lindroos lindstrom lipman lipschitz lisowski litvinov loginov lolohea lombardi lombardo
longo lorenz lorenzi lotfi ludwig lukacs lukic lund lundberg lundgren lundquist lungu luthra lysenko maalouf maas
mabuza madan madani madu magar magyar mahajan mahal mahdavi mahelona maheshwari mahfouz mahlangu mahoe maiava maier
maillard maina majeed major majumdar makaiwi makarov makau makela makena makinen makowski makris maktabi makua
malaga malek malhotra malietoa malik malinowski malka malo malouf mancini mancuso mandel mander manea manninen
manolis manoukian mansoor mansouri manu manukyan manygoats maphosa marchand marchetti marcotte margaryan margolis
mariani maric marinescu marini marino markarian markaryan markov markovic markussen maroun martel martinelli martini
martino martirosyan marton marwah maseko maslov masood masri mataafa matagi matei mathur mattila mattsson matveev
mavros mazmanian mazur mazurek mazza mazzola mbatha mbeki medvedev mehdizadeh mehra mehrotra mehta meier meijer
mekonnen melikyan melkonian meltzer menard mendelsohn menon mensah mercier mesropian messina meszaros metaxas
meunier meyerhoff michaelides michaud miettinen mihai mihajlovic mikaelian mikhail mikhailov milanovic milosevic
minasian minasyan mineo minhas mirza mirzaei mirzoyan mishra misra mistry mitra mitrovic mitsopoulos mizrahi
mkhitaryan mkrtchyan mnatsakanyan moala modi moeller mogensen moghaddam mohammadi mohamud mohanty mokhtari moldovan
molnar monaco montanari moradi moreau morel morelli moretti morozov mortazavi mortensen moshiri moskowitz mousa
mousavi movsisyan moyo mozaffari mthembu mubarak mugabe mughal mukasa mukherjee mukhopadhyay mulder mulipola muller
mulumba munteanu muriuki murthy musa muse musonda mustafa mustonen mutasa mutua mwale mwangi mwanza nabavi naber
nachman nadeau naderi nadimi nadler nagel nagy naidu naik nair najafi najjar nakoa nalbandian nambiar nanda naone
napuunoa naqvi narang narayan narayanan nardi naseri nasrallah nassar natarajan naumov nayak nayar nazari nazarian
nazaryan ncube ndiaye ndlovu negash negi nematollahi nemec nemes nemeth neri nersisyan neuman neumann nez ngcobo
ngugi niazi nicolaou niemela nieminen nigam nijjar nikfar nikolaev nikolaidis nikolic nilsson niskanen nistor njoku
nkosi nkrumah nnamdi nohea noir noorani nordstrom nosek nouri novak novikov nowak nowakowski nowicki nur nurmi
nussbaum nwachukwu nwankwo nwosu nyambura nygaard nyong nystrom obasi oberg oberoi obi obradovic odegaard odhiambo
oduya ofori oganesyan ogbonna ogunbanjo ogunleye ohanian ohanyan ohayon ojala ojha ojo okafor okeke okereke okonkwo
okoro okoye okpara olafsson olatunji olayinka olejnik olofsson olszewski omar omondi onal onwudiwe onyango opoku
oprea opunui orban orlando orlov orlovsky osei osman ostberg ostrowski otieno ouattara ouellette ovanessian owusu
oyelaran ozcan ozdemir ozer ozkan ozturk padmanabhan pagano pahia pahulu pal palakiko palermo pali palmieri palumbo
panagopoulos panchal pande pandey pandit pandya panesar panicker panico pankov panov pantazis papadakis papadopoulos
papageorgiou papalii papazian papp pappas paquette paracha paraskevas parekh parent parikh parisi parmar parsa
partanen pastore pasztor patel pathak patil patnaik pauga paulsen pavel pavlenko pavlov pavlovic pawlak pawlowski
pedersen pejic pelkonen pellegrini pellegrino pelletier peltola peltonen pepin perera peretz perlman perrault perri
perrin pesek peshlakai petit petrenko petridis petropoulos petrosian petrosyan petrov petrovic petrucci pettersson
pfeiffer phiri piatek piazza picard pichon pietrzak pillai pinkus pinter piotrowski pirzada pisano pitkanen plante
plourde podolsky poghosyan poirier pokorny polat poli pollack polyakov ponomarenko popa popescu popov popovic posner
pospisil poulin poulsen pouono pourmand pradhan prakash prasad prevost prinz prochazka protasov proulx provost pua
pugliese pulaski punua puri purohit qadri qasimi qazi quaye quist qureshi raab rabbani rabin rabinowitz racz rad
radhakrishnan radic radovic radu rafiee raghavan raghunathan rahimi rahman rahmani rai raina raisanen raj rajabi
rajagopal rajagopalan rajan rajapaksa rajput rakoczi ramachandran ramadan ramakrishnan raman ramaswamy rana rancourt
randhawa ranganathan ranjbar rantala rantanen rasanen rashidi rasouli rastogi rathod rathore rattan ravi rawal rawat
razavi reddy reinhardt renard renaud reuter revesz rezaei rezai reznik ricci ricciardi richelieu richter riedel
rieger rinaldi riva rivard rizk rizvi rizzi rizzo robichaux rochon roemer rogov romanenko romano romanov rosen
rosenbaum rosenberg rosenblum rosenfeld rosenzweig rossetti rossi rostami rothman rothschild rousseau roussel
rubenstein rubin rudenko rudolph ruggiero ruiter rusu rutkowski ryabov rybak saab saad saadeh saarinen saban sabbagh
sabet sacco sachdev sachdeva sachs sadat sadeghi sadowski safavi saffarian sagar saha sahakian sahakyan sahebi sahin
sahni sahota said saidi saini sakyi sala salameh salehi salehian salerno sall salloum salminen salo salonen
salvatore salzman samaan samadi samaras samatar samra sandberg sandhu sandor sandu sankaran sankoh sanna santoro
sanyal sargsyan sari sarikaya sarkar sarkisian sarkissian sarma sarpong sarraf sarris sartori sasson sattar sauer
savard savchenko savic savoie savolainen sawant sawhney saxena sayegh sayyed scalzo schaefer schafer schechter
scheffer scherer schiavone schiller schlegel schmid schmitt schmitz scholz schreiber schroder schubert schuler
schulman schulz schumacher schuster schwab schwarz sehgal seidel seifert seligman semenov sen sengupta seppala serra
sesay seth sethi seumalo seumanu sezer shafie shah shahbazi shaheen shahidi shahinian shaikh shakir shalev shamir
shamsi shankar shapiro sharabi sharifi sharma shastri shehadeh sheikh shenoy sherpa shetty shevchenko shevtsov
shirazi shire shirvanian shishkin shokri shrestha shukla shulman sibanda siddiqi siddiqui sidhu sidorov siegel
sikora sikorski silverman silverstein silvestri simard simic simonian simonsen simonyan simsek singh singhal sinha
sissoko sithole sjoberg skala smirnov smolensky sobczak sodhi sofer sohal sokolov sokolowski solanki soloveitchik
solovyov soltani somani sommer sondergaard soni sonmez sood sopoaga sorokin sorrentino sow spina spivak sra sridhar
srinivasan srivastava srour st-pierre stan stanciu stankovic stavropoulos stavros steinberg steiner steinmetz
stepanov stepanyan stern stoica stojanovic stolarz stpierre strand strauss suapaia subramanian suissa sultani
sundaram suominen suri sussman svendsen svensson svoboda swaminathan swamy syed sylla sysoev szabo szalai szasz
szczepanski szekely szewczyk szilagyi szucs szymanski tabatabai tabrizi tadesse tadevosyan taheri takacs talamaivao
talebi talwar tamang tamasese tamminen tandon taneja tanielu tannous tarasenko tarasov tas tata tatevosian tauber
taufa tauiliili taumoepeau tavai tavakoli tehrani teitelbaum tekin tekle tembo tennenbaum ter-petrosyan terzian
tesar tesfaye tessier testa thakkar thakur thapa thapar theodorou theriault thibault thibodeaux thorsen thorvaldsen
timoshenko titov tiwana tiwari tkachenko todaro toilolo toivonen toledano toma tomasek tomic tonga toor torosian
torosyan tosi toth touma toure tovmasyan traore trapani tremblay tripathi trivedi trudeau tsakiris tsegaye
tshabalala tsosie tsvetkov tuatagaloa tudor tuiasosopo tuilagi tuimavave tuipulotu tuitele tunc tuominen tupou turan
turcotte turgeon turk turkovic turunen tyagi uasike ucar uche ugwu ullman ulusoy umeh unal unger ungureanu uppal
urban urbanek usmani uysal uzoma vaidya vaidyanathan vaifale vaillancourt vainikolo vainio vainuku vaivao vaknin
valente valentini vandenberg vanderberg vandermeer vanderwal vanleeuwen vardanian vardanyan varga varghese varma
vartanian vasilakis vasile vasiliev vasudevan vasylenko vaziri venkataraman venkatesan venturi veres verma verret
veselov vidal vij villeneuve vincze vinogradov virk virtanen visser vitale vitali vlachos vlasov vogel vogt voicu
voisin volkov vorobyov voskanian voss vukovic vyas wachowski wadhwa wagener wagle wahab wako walczak walia wallin
walther wanyama warraich warsame warsi wasilewski wasserman wegner weil weinberg weiner weinman weinstein weintraub
weisberg weissman wekesa werner westerberg wexler wickramasinghe wieczorek wiese wikstrom winkler winter wirth
wisniewski witkowski wojcik wolde woldemariam wolff wolfson wouters wozniak wrobel wulf yacoub yadav yadin yaghoubi
yakovlev yaroshenko yashin yavuz yazdani yazdi yazzie yeboah yeghiazaryan yeranosian yesayan yildirim yildiz yilmaz
yohannes yousefi yousif yuksel yusuf zadeh zadok zaidi zaitsev zajac zakarian zakaryan zakharov zaki zaks zaleski
zalman zaman zamani zand zanetti zarei zargarian zaveri zawadzki zelenko zeller zervas zewdie zhukov ziegler
zielinski zilberman zimmer zivkovic zogby zohrabian zreik zubov zucker zuckerman zulu zuma
`;
