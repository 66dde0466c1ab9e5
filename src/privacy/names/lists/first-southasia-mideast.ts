/** First names, lower case, without accents and apostrophes. */
export const firstSouthasiaMideast = `
aamir aarav aarti abbas abdel abdul abdulaziz abdullah abdulrahman abeer abel abhay abhijit abhinav abhishek adeel
adel adil adina aditi aditya afsaneh afshan aharon ahlam ahmad ahmed ahsan ahuva aiman ajay ajit akash akbar akhil
akiva akram akshay alia aliya alka alok amal aman amani amar amarjit ameer amin amir amira amirhossein amit amita
amitabh ammar amnon amrit amrita anahita anand ananya anas anat anil anish anjali anju ankit ankita ankur anoop anuj
anupam anuradha anusha anwar aparna ara aram aramazd arash araz archana ardeshir arezoo arieh arif arjumand arjun
arman armen armin armine arnav arpi arpine arpita arsalan arun aruna arvind asaf asha asher ashish ashok ashot
ashwin ashwini asif asim asma astghik ata atif atul avetis avi avigail avinash avital avner avni avraham aya ayelet
ayman ayub ayush azadeh azar aziz aziza azniv babak badr bahar bahareh bahman bahram bala balaji baldev balwinder
banafsheh baruch bashar basil basim bassam batya behnam behnaz behrouz behzad benzion bhanu bharat bharati bhaskar
bhavesh bhavna bhupinder bijal bijan bilal bina bindu boaz bushra chaim chana chandan chandra charan chava chetan
chetana chirag cyrus dafna dalal dalit daljit damini dariush darshan darshana darya dattatraya davit dawood deepa
deepak deepika deepti devendra devi dhaval dhiraj dhruv dilip dina dinesh dipak dipika divya dov durga dvora ebrahim
edik efrat ehsan ehud eitan elad elaheh elham eliana eliezer elisheva emad emin ephraim esfandiar esti eyal ezra
fadi fadia fahad fahd faisal faiza farahnaz faraz farhad farhan fariba fariborz farid farida farideh faris farnaz
farooq farrukh farshad farzad farzaneh fawzi fayez fereshteh firouz forough fouad gal galit ganesh garabed garegin
garen gaurav gauri gayane gayatri geeta gershon gevorg ghada ghassan ghazal ghodrat gideon gil gila gilad girish
gita gohar golnaz gopal govind grigor gurdeep gurinder gurmeet gurpreet habib hadar hadassah hadi hafiz hagop haider
haifa haig haim hajar hakim hakob hala hamad hamed hamid hamlet hamza hanan hani hanif hardeep hardik hari harish
harjit haroon harout haroutioun harpreet harsh harsha hashim hasmik hassan hatem hayk hedieh hema hemant hillel
himanshu hind hiral hisham homa hooman hormoz hossein hovhannes hovsep hrant hripsime huda hussain hussein ido
iftikhar ihab ihsan ilan ilana imad iman imran imtiaz inaam inbal indira indra intisar iqbal iraj irfan isam ishaan
ishaq ishita itai itamar itzhak jaber jafar jagdish jagjit jai jalal jamil jamila jamshid jasbir jaspreet jaswinder
jatin javad jawad jaya jayant jayanti jayesh jignesh jihad jitendra jyoti kailash kajal kalpana kamal kambiz kamil
kamini kamlesh kamran kamyar karan karapet karim karima karine karthik kartik katayoun kaveh kavita kavya keerthi
keshav ketan keyvan khadijah khaled khalid khalida khalil khosrow kianoush kiran kirit kirti kishore knarik komal
kourosh krikor krishna krishnan kuldeep kulwinder kumari kunal kusum ladan lakshman lakshmi lalit lalita lamia lata
latif laxmi layla leela levana lilit lina lior liora lokesh luay lubna lusine maayan madhav madhavi madhu madhuri
mahdi mahendra maher mahesh mahin mahmood mahmoud mahnaz mahsa mahshid majid mala malik malini malka mamta manal
mandana mandeep manijeh manish manisha manjit manju manoj manouchehr mansour manuk mariam marine marwa marwan maryam
mashe masoud masoumeh mayank mayur mazen maziar meena meenakshi meera megha mehdi mehran mehrdad mehrnaz meir
menachem menashe mher mihran mina minoo mira miri mitra mkrtich mohamad mohamed mohammad mohammed mohan mohini mohit
mojgan mojtaba mordechai morteza moshe moustafa mubarak mudassar muhammad mukesh mukul muna munir murali murtaza
nabil nabila nada nadeem nader naeem nafisa naftali naheed nahid nahla naima nairi najib najwa nandini narayan narek
narendra naresh narges narinder narine nasim nasir nasreen nasrin nasser naveen navid navjot navneet nawal nazanin
nazia nazila nechama neelam neeraj neeta neha neta nida nidhi nihad nikhil nilesh niloofar niloufar nima nimisha nir
nira niraj nirmala nisha nishant nissim nitin nitya nitzan nizar noa noam noor norayr nour nura nurit nvard ofer
ofra ohad ohan omid omkar omran oren ori orit orly orna osama othman padma pallavi pankaj parag paramjit parisa
parminder parth parvati parvin parviz pavan payal payam payman pedram pegah peyman pinchas pooja pouya prabhakar
prabhjot prachi pradeep prakash pramod pranav prasad prashant pratap pratibha pravin preeti prem priti priya
priyanka puneet purnima pushpa qasim rabia rachamim radha radhika raed rafat raffi rafi rafiq raghav raghu rahel
rahim rahul raj raja rajan rajeev rajendra rajesh rajeshwari rajinder rajiv raju rakesh rama raman ramesh rami ramin
ramya rana randa rani rania ranjana ranjit rashid rashida rashmi rauf ravi ravinder ravindra razia razmik reem reena
rehana rekha renu renuka reshma reza riaz richa rida rima rishi ritu rivka rizwan rohan rohini rohit roni ronit
roopa roshanak rouben roya ruba rukhsana rupa rupinder ruti ruzanna saad saba sachin sadhana sadia sadiq saeed
saeedeh safa safia sagar saghar sahar sahil said saif saima sajid salah salem salim salma salman saman samaneh
sameer samia samina samir samira samvel sana sandeep sandhya sangeeta sanjana sanjay sanjeev santosh sapir sapna
sarita sarkis sarmad saroj satish satpal satya saud savita sawsan seda seema sepideh setareh sevak shabana shabnam
shadi shafiq shahab shahid shahida shahin shahla shahnaz shahram shahrokh shahrzad shai shailesh shaima shakeel
shakira shalini shalom shamim shamsa shanta shanti sharad sharareh sharif sharmila sharona shashi shaul shazia
sheetal sherif shideh shilpa shimon shira shireen shirin shiv shiva shivani shlomit shlomo shmuel shobha shoshana
shreya shruti shulamit shweta shyam siamak siavash siddharth sigal simcha simin simran siran siranush sita smadar
sneha sohail soheila sohrab sona sonal sonali soraya soroush sos soumya sridevi sridhar srinivas suad subhash
subramaniam sudha sudhir suha suhail sujata sukhdev sukhwinder sulaiman suleiman sultan suman sumaya sumit sunil
sunita suraj surekha suren surendra suresh surinder surya sushil sushila suzan swapna swati syed taha tahereh tahir
tahira tal talal talib taline tamar tamer tanvi taraneh tarek tarun taufiq tayseer tejas thamer tigran touraj tova
trupti tushar tzipora tzvi ubaid uday uma umair umar umesh uri urmila usama usha usman uzi vahagn vahan vahe vahid
vahram vaibhav vaishali vandana varazdat varda vardan varduhi varsha vartan varun vasant vasudev vasudha veena
venkat venkatesh vidya vijay vijaya vikas viken vikram vimal vinay vinod vipul viral virendra vishal vishnu vivek
vrej wafa wahid waleed walid waqas wasim widad yaakov yael yaffa yahya yair yalda yarden yaron yaseen yash yashoda
yasir yasmeen yechiel yehoshua yehuda yehudit yervand yigal yisrael yitzchak yoav yocheved yoel yogesh yogita yona
yonatan yosef yossi yousef yousra youssef yuval zabel zafar zahava zahid zahir zahra zaid zainab zaki zakia zara
zaruhi zaven zeev zeina zeinab ziad zipporah ziva zohreh zubair zuhair zvi
`;
