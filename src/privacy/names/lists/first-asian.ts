/** First names, lower case, without accents and apostrophes. */
export const firstAsian = `
achara aiguo aiko akemi akihiko akihiro akiko akio akira althea amihan amporn an analyn angelito anh anhdao anong
apichat apinya arnel arthit arvin asami asuka atsuko atsushi ayaka ayako ayesha ayumi bao baozhen bayani benigno
benjie bich bin bing binh blia bo bo-ra bongbong boonmee boonsong bopha boqing bounmy bounthavy byung-hun cam canh
carmelita chai chaiwat chalermchai chanda chang-ho changming chanthara chanthavong chantrea chao chau chen cheng
chengwei cherrylyn cheuk-yin chi chi-keung chie chieko chien chiharu chiyo chong christelle chue chul-soo chun
chun-kit chunhua chunmei corazon crisanto crispin cuc cuong da-eun dae-jung dai daichi daiki daisuke dang danilo dao
dara darika darwin dat dawei decha dencio diem diep dieu dindo dinh divina dong dong-hyun dong-wook dongmei
duangkamol duc dung duong duy edgardo editha eduarda efrenio eiji eiko elenita emi emiko emmanuel erlinda estrellita
etsuko eun-hye eun-ji eun-kyung eunji eunkyung fang fe fei felimon feng fengying ferdinand flordeliza fue fumiko
fumio gang gemma gia giang giao girlie glaiza goro guang guangming guoliang guoqiang guowei gyeong-hui ha-eun
ha-joon hae-won hai haifeng haitao haiyan han hana hanako haneul hanh hanying hao haoran haruka haruki haruko harumi
haruto hau hee-jin heping herminigildo hernani hideki hideko hideo hideyuki hien hiep hieu hikari hikaru hina hinata
hiro hiroaki hiroki hiroko hiromi hiroshi hisako hisashi hoa hoai hoan hoang hoi-yan hong hongmei hongwei honorio
houa hua huan huang hue hui huifang huilan huiying hung huong huu huy huyen hye-jin hye-rim hyejin hyeonwoo hyun
hyun-joo hyun-woo hyunwoo ichiro in-sook isamu isao itsuki izumi jae jae-hyun jae-sung jaehyun jaypee jerico jhun
ji-eun ji-hoon ji-hye ji-min ji-woo ji-young jia jiahao jian jianguo jianhua jianjun jianming jianping jie jieun
jihoon jihye jimin jin-ho jing jingjing jingyi jinhua jinky jinlong jintana jiro jisoo jiwon jiyoung jong-su joon
joon-ho joselito jovelyn jovito julieta jun jun-seo jun-young jung jung-hee junichi junjie junjun junko ka-ming kai
kaito kam-fai kamala kana kanako kanchana kanya kao kaori kaoru katsumi kazue kazuhiro kazuki kazuko kazuo kazuya
kei keiichi keiji keiko keisuke kenichi kenji kenta kenzo khai khamla khamphone khamsy khanh khoa khoi khue kiet
kieu kim kimiko kittisak kiyoko kiyoshi kohei koichi koji kong kongkeo kosal koua kulap kumiko kun kunio kunthea
kwok kyoko kyung kyung-hee kyung-soo lai-ying lam lamphone lan lanh lawan lei lien lieu ligaya lihua lijuan lijun
liling limin lin ling lingling linh liping lito liwei lixia liza loan loc loi lolita long lualhati luan lue luong
luzviminda ly mai maiyer makara maki makoto malee maly mamoru man-kit mana manabu manee manh manivanh mari maricar
maricel mariko marilou marites marivic marlon masahiro masaki masako masao masaru masashi masato masayuki mayumi mee
megumi mei mei-fung meifang meihua meilin meiling meizhen melchora michiko midori mika miki mikiko min min-ho
min-jae min-ji min-jun min-jung minako ming minghua mingwei mingxia minh minji minjun minoru minseo misaki mitsuko
mitsuo miyuki mizuki momoko mongkut motoko my mylene myung myung-hee na nam nana nanami naoki naoko naomi narin
narong natsuki natsuko nattapong neng nenita nestorio nga ngan nghia ngoc nguyet nha nhan nhi nhia nhu nhung nimfa
nimol ning niran nobuko nobuo nobuyuki nonoy noppadon noriko norio nou noy nuan oanh olivio osamu pa pakorn pang
panit pao peng perlita phalla phat phayvanh pheakdey phirun phong phonphan phu phuc phung phuoc phuong pim ping
pisey piti ploy ponlok pornthip praew prasert precioso preecha pui-yee qiang qiming qing qingyun qiong quan quang
quoc quy quyen quynh rachana rattana reden reiko remedios ren renante rey rhodora rie rika riko rina rithy rizal
rizalina rodel rodrigo rogelia rolly romel rommel romualdo ronaldo ronghua rosalina rowena rufa rui ruolan ryo ryoko
ryota ryuji ryza sachiko sadao sakda saki sakura sambath samnang samorn samphy sang sang-hoon sang-woo sarath satoko
satomi satoru satoshi sawat sayaka sayuri see seiji sengdao seo-yeon seo-yun seoyeon setsuko seung seung-ho
seung-hyun seyha shan shanshan shaohua shiela shigeko shigeo shigeru shin-hye shinichi shinji shiori shiro shizuka
shizuko sho shoichi shoji shota shoua shu shufen shuhua shuk-fan shulan shun shunsuke shuying si-woo siriporn
siu-fong siyu so-young socheat sokha sokhom somchai somkiat somphone somporn somsak somying son soo soo-jin soo-min
soojin sopha sophal sophea sopheap sora sothea souksavanh sovann soyoung srey sreymom suchart suk-yin sukanya sumiko
sun-hee sunee sung sung-ho sung-min sunghoon suong supachai surasak susumu suthep suyin tadao tadashi tae-hyun
tae-yang taehyung tai taichi tak-wah takahiro takako takao takashi takayuki takeo takeshi takumi tam tamiko tan tao
taro tatsuo tatsuya tawan teodora tetsuo tetsuya thach thai thaksin thanakorn thang thanh thao thavary theary thi
thien thinh thoa thoai thong thongchanh thu thuan thuc thuong thuy thy tian tianyi tien tin ting tingting tirso toan
tomoaki tomoe tomohiro tomoko tomomi toru toshiaki toshiko toshio toshiro toshiyuki tou toua touger trang tri tria
trinh truc trung truong tsutomu tsuyoshi tsz-ching tu tuan tung tuyen tuyet ubon udom uyen van vang vanida vannak
veasna vibol vichea vilayphone vilma vinh virgilio vu vui vuong vuthy wai wanida warunee wataru wei weidong weijun
weiming weiping wen wenbo wenhua wenjing wenjun wichai wilfredo wing-yan winnie wirot wonho woo-jin woojin xee xeng
xia xian xiang xiao xiaobo xiaofeng xiaohong xiaojun xiaolan xiaolei xiaoli xiaoling xiaomei xiaoming xiaoping
xiaoyan xin xinyi xiu xiulan xiumei xiuying xuan xue xuefeng xuemei yaeko yan yang yanhong yanling yanping yasuhiro
yasuko yasuo yayoi yen yeon-hee yeong yeong-su yer ying yingying yoichi yoko yong yong-jun yongsheng yoon yoona
yoshi yoshiaki yoshie yoshiko yoshimi yoshinori yoshio yosuke young-ae young-hee young-jae young-mi young-soo yu
yu-jin yuan yuanyuan yue yuhan yuhua yuichi yuji yuk-ying yuka yukari yuki yukiko yukio yuko yulan yuling yumei yumi
yumiko yun yuna yunfeng yupin yuqing yuri yuriko yusuke yuta yutaka yuting yuto yuya zehua zhen zheng zhenhua zhi
zhigang zhihao zhihong zhiming zhiqiang zhiwei zhong zhou zihan zixuan zosimo
`;
