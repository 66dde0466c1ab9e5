/** Surnames, lower case, without accents and apostrophes. */
export const lastAsian = `
abad abalos abe abella abrenica adachi agbayani aguinaldo ai akagi akimoto akiyama alcantara alvarado amano ancheta
ando antonio ao aoki aoyama aquino arai arakawa araki arceo asano atienza au aung baba bae baek bahn bai baluyot ban
bang banh bao bautista bayani belen bernardo bi bian bondoc bong bounyavong bu bui bulaong byun cabanban cabrera cai
calaguas caluag cao capistrano carpio catacutan cayabyab cen cha chae chai chaiyasit chan chang chao charoen chau
chea chen cheng cheon cheung chew chhay chhim chhoun chhun chi chia chiang chiba chien chin chiu cho choe choi chon
chong chou chow chu chua chuang chui chun chung chutima concepcion cui cung cuong custodio dacanay dagdag dai
dalisay dam dang dao datu dela-cruz delos-reyes delos-santos delosreyes delossantos deng diep dimaculangan dimaguiba
ding dinh dizon do doan doi domingo dong dou du duan duong endo eng enomoto enriquez eom espiritu estacio
evangelista fajardo fan fang fei feng fok fong foo fu fujii fujikawa fujimoto fujimura fujioka fujita fujiwara
fukuda fukui fukumoto fukunaga fukushima fung furukawa furuta galang gan gao gatchalian ge geng giang gil gim goh
gong gonzaga goto gu guan guinto gumapac guo gwak gwon ha hahn ham hamada hamaguchi han hang hao hara harada
hasegawa hashimoto hatanaka hattori hayakawa hayashi hayashida he heng heo her higa higashi higuchi hino hirai
hirano hirata hirayama hirose ho hoang hom honda hong hori horie horiguchi horiuchi hoshino hou hsia hsiao hsieh
hsiung hsu htun hu hua huang huh hui hung huo huynh hwang hyun ichikawa igarashi ignacio iida iijima ikeda ikegami
ilagan im imai imamura inagaki inoue inthavong ishibashi ishida ishiguro ishihara ishii ishikawa ito itoh iwai
iwamoto iwasaki iwata jang javier je jen jeon jeong ji jia jian jiang jiao jin jing jo joo joung ju jun jung kamei
kamiya kan kanda kaneda kaneko kaneshiro kang katayama kato katsumata kawabata kawaguchi kawahara kawai kawakami
kawamoto kawamura kawano kawasaki kawashima ke kem keo keomany kha khamphoui khamvongsa khang khem khiev khim khue
khuu ki kieu kikuchi kim kimura kinoshita kishi kishimoto kitagawa kitamura kitano kittikachorn ko kobayashi koga
koh koike koizumi kojima kok kondo kong konishi konno koo kook kou koy koyama ku kuan kuang kubo kubota kudo kue
kumagai kung kuo kuramoto kuribayashi kuroda kurokawa kurosawa kusumoto kwak kwan kwok kwon kwong kyaw la lacsamana
lagman lai lam lan lang lao lapid lau law laxamana lay le lee legaspi lei leng leong leung li lian liang liao lien
lieu lim limcharoen lin ling liu liwanag lo loh long loo lor lou louie low lu lualhati luangrath lui luk lum lumibao
lun luo luong luu lv ly ma mac macapagal macaraeg madlangbayan maeda maeng magbanua magsaysay magtibay mai mak
malabanan malonzo manalang manalo manansala mangubat manivong manlapaz manuel mao marasigan maruyama masuda masuoka
matapang matsubara matsuda matsui matsumoto matsumura matsunaga matsuo matsuoka matsushita matsuura maung meas mei
mendoza meng mercado miao mikami min minami miura miyagi miyahara miyake miyamoto miyasaki miyashita miyata miyazaki
miyazawa mizuno mo mochizuki mok moon mori morimoto morinaga morioka morishita morita moriyama motoyama mou moua mu
mukai murai murakami muramoto muranaka murata myint myung na nagai nagano nagasawa nagata naito nakagawa nakahara
nakai nakajima nakamoto nakamura nakanishi nakano nakao nakashima nakata nakatani nakayama nakazawa nam namgung
nanthavong narita naval nepomuceno ng ngai ngo nguy nguyen nhan nie ning ninh nishi nishida nishikawa nishimoto
nishimura nishino nishioka nishiyama niu no nocum noda noguchi noh nomura nonaka nop nou ocampo oda ogasawara ogata
ogawa oguchi oh ohara ohashi ohno ohta oishi ok oka okabe okada okamoto okamura okano okazaki okimoto okita okuda
okumura omori ong onishi onizuka ono oo osaki oshiro ota otani otsuka ou ouch ouk ouyang oyama ozaki ozawa pabustan
pacquing padua pae paek paguio pai pak palisoc pan pang panganiban pangilinan park pascua pascual pei pen peng pham
phan phang phim pho phomma phommachanh phongsavanh phouthavong phu phung pi pich pineda policarpio prak prum pu
punzalan pyo qi qian qiao qin qiu qu quach quan que quiambao quizon ramos ran rao rattanakosin ren reyes rhee roh
rong ros roxas ruan ryu sabado saechao saelee saephan saetern saito sakaguchi sakai sakamoto sakata sakurai salonga
sam san sananikone sano santos sao sar sarin sarmiento sasaki sato satoh sawada seki sekiguchi senda seng sengchanh
seo seok seol seong sha shang shao shek shen sheng shi shibata shigematsu shih shim shimada shimizu shimoda
shimomura shin shinohara shiraishi shiroma shu shum si sim sima sin sirisombat sisavath sison sithammavong siu so
soe sohn sok som somsanith son song sonoda soo sor soriano soth soukhamthath souvannavong srey srisai su suda
suganuma sugawara sugihara sugimoto sugita sugiyama suh sui sumida sumulong sun sung suon suwannarat suy suzuki
szeto ta tabios tachibana tacorda tagawa tagle taguchi tai tajima tak takagi takahashi takai takaki takamoto takano
takashima takata takayama takeda takei takemoto takemura takenaka takeshita takeuchi tam tamaki tamura tan tanabe
tanaka tang tani taniguchi tantoco tao tashiro tayag teng teo tep terada thach thai thammavong than thao thein thi
thieu thongsavanh tin ting tiongson tith to tokuda tokunaga tolentino tominaga tomita ton tong touch toyama toyoda
tran trang trieu trinh truong tsai tsang tse tseng tso tsoi tsuchiya tsuda tsui tsuji tsukamoto tsunoda tsutsui tu
tumbaga tun tung tuong uchida uchiyama ueda uehara uemura ueno uk um umeda ung usui valdez van vang velasco verzosa
villanueva vo vong vongphachanh vongsavath vu vue vuong wada wakabayashi wan wang watanabe wei wen weng wi win woo
wu xayavong xi xia xiang xiao xie xin xing xiong xu xue yabut yagi yaj yamada yamagata yamaguchi yamamoto yamamura
yamanaka yamane yamasaki yamashiro yamashita yamauchi yamazaki yambao yan yanagi yang yano yao yasuda yasui ye yee
yeh yem yen yeo yeom yeung yi yim yin ying yip yiu yokota yokoyama yom yonemura yong yoo yoon yoshida yoshihara
yoshikawa yoshimoto yoshimura yoshinaga yoshino yoshioka you yu yuan yuasa yue yuen yun yung zamora zaw zeng zha
zhai zhan zhang zhao zheng zhi zhong zhou zhu zhuang zhuo zou
`;
