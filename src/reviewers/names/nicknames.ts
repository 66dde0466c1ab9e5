/**
 * Given names that are one person's: the formal name first, then how it is shortened or said, in English and Spanish,
 * and the English and Spanish forms of one name where people use both. A nickname may stand in several lines.
 */
const families = `
alejandro alex ale jandro alexander sandro
alejandra alex ale sandra alexandra
alexander alex al xander sasha lex alec
alexandra alex sandra sasha lexi alexa
alberto beto albert al berto
albert al bert bertie
alfonso poncho alonso fonso
alfredo fredo alfred freddy
amanda mandy
andrew andy drew andrei andres
andres andy andrew
angela angie
anthony tony anton antonio
antonio anto tony tono anthony
antonia toni tonia
arthur art artie arturo
arturo art arthur turo
barbara barb barbie babs
beatriz betty bea beatrice
benjamin benj ben benny benji
bernard bernie
bernardo bernie nardo
bradley brad
brenda bren
bruno bruce
calvin cal
cameron cam
carlos charlie carlitos charles
carolina caro caroline
catherine cathy kate katie cat kathy katherine kathryn catalina kit
cecilia ceci celia
charles charlie chuck chas carlos chip
christina chris tina christy cristina christine
cristina cris tina christina
christine chris chrissy christina
christopher chris topher kit cristobal
clifford cliff
concepcion concha conchita
consuelo chelo connie
cynthia cindy
daniel danl dan danny dani
daniela dani
david dave davy
deborah debbie deb debra
dennis denny
dolores lola loli
dominic dom nick domingo
donald don donny
dorothy dot dottie dolly
douglas doug
edward ed eddie ted ned eduardo teddy
eduardo lalo ed eddie edward edu
eleanor ellie nell nora
elizabeth liz beth betsy lizzie betty eliza lisa libby isabel bess
emilio milo emil
enrique kike quique henry rick ricky
ernesto neto ernie ernest
ernest ernie ernesto
esperanza espie hope
esteban steve steven stephen
eugene gene
evelyn evie
felipe pipe phil philip
fernando nando fer ferdinand
florence flo
frances fran frankie francesca
francis frank fran
francisco fco pancho paco frank kiko cisco francis
francisca paquita paca frances
franklin frank
frederick fred freddy rick federico
federico fede fred frederick
gabriel gabe
gabriela gaby gabi gabrielle
gerald jerry gerry gerardo
gerardo gerry jerry gerald
geoffrey geoff jeff jeffrey
gilbert gil bert gilberto
gilberto gil beto gilbert
gonzalo chalo
graciela chela grace
gregory greg gregorio
gregorio goyo greg gregory
guadalupe gpe lupe lupita
guillermo memo bill william will
gustavo gus tavo
harold hal harry
hector tito
henry hank harry enrique hal
herbert herb bert
humberto beto bert hubert
ignacio nacho iggy
isabel isa chabela elizabeth isabella
isabella bella izzy isabel
jacob jake jacobo
jacqueline jackie
james jas jim jimmy jamie jaime
jaime james jimmy jim
janet jan
javier javi xavier
jeffrey jeff geoffrey
jennifer jen jenny jenn
jessica jess jessie
jesus chuy chucho
joaquin quino jack
john jack johnny jon juan
jonathan jon jonny nathan
jorge george coque
george geo jorge georgie
jose pepe joe joseph chepe
josefina josie fina pepa josephine
joseph joe joey jose jos
josephine jo josie josefina
joshua josh
juan john juanito johnny
juana juanita jane joan
judith judy judi
julian jules
julio jules
kathleen kathy kate katie kath kay
katherine kathy kate katie kathryn catherine kat kay kit
kathryn kathy kate katie katherine catherine kat
kenneth ken kenny
kimberly kim
laura laurie
lawrence larry lorenzo laurence
lorenzo larry lawrence lencho
leonard leo len lenny leonardo
leonardo leo leonard nardo
leticia lety letty
lillian lily lil
linda lindy
louis lou louie luis lewis
luis louis lou lucho
lourdes lulu
lucia lucy luci
luz lucy
manuel manny manolo mel meme
manuela manoli
marcos mark marc marcus
margaret margt maggie meg peggy marge greta margie margarita
margarita margie rita margaret mago
maria ma mary mari marie
maribel mari
mario marius
mark marc marcos marcus
martha marty marta
martin marty
mary molly polly maria marie
matthew matt mateo
mateo matt matthew
melissa missy mel lissa
mercedes meche mercy merche
michael mike mick mickey miguel mikey
michelle shelly micki
miguel mike michael migue
mitchell mitch
monica moni
nancy nan
nathaniel nate nathan nat
nathan nate nat
nicholas nick nicky nico nicolas
nicolas nico nick nicholas colas
octavio tavo
oscar ozzy
pablo paul
pamela pam
patricia pat patty trish tricia pati
patrick pat paddy rick patricio
paul pablo pauly
pedro peter perico
peter pete pedro
philip phil phillip pip felipe
phillip phil philip felipe
pilar pili
priscilla pris cilla
rafael rafa ralph raphael
ramon ray moncho raymond
raul ralph
raymond ray ramon
rebecca becky becca reba
reginald reg reggie
ricardo rick ricky richard rico
richard rick dick rich richie ricky ricardo
robert robt bob rob bobby robbie roberto bert
roberto beto bob robert rob robby
rodolfo rudy rolf rodolph
rodrigo rod rigo
roger rod
roland rollie rolando
rolando rolly roland
ronald ron ronnie
rosa rosie rose rosita
rosario chayo charo
rosemary rose rosie
rudolph rudy
russell russ rusty
salvador chava sal
samantha sam sammy
samuel saml sam sammy
sandra sandy sandi
santiago diego chago santi james
sarah sally sara sadie
sergio checo serge
sharon shari
sofia sophie sophia
soledad sole chole
stanley stan
stephanie steph stefanie
stephen steve steven stevie esteban stephan
steven steve stephen stevie esteban
susan suzie sue susie suzanne susana
susana susy susan susanna
suzanne sue suzy susan
teodoro teo ted theodore
teresa tere terry theresa tess
theodore ted teddy theo teodoro
theresa terry tess teresa terri
thomas thos tom tommy tomas
tomas tom thomas tommy
timothy tim timmy
tyrone ty
valentina vale tina
valerie val
veronica vero ronnie roni
vicente chente vince vincent
victor vic vito
victoria vicky tori vicki
vincent vince vinny vin
virginia ginny ginger gina
walter walt wally
wayne way
william wm bill will billy willie guillermo liam
xavier javier javi
xiomara xio
yolanda yoli
zachary zach zack
`;

/** Name → the lines it stands in. */
const linesOf = new Map<string, Set<number>>();
/** Formal name → every form in its line. */
const formsOf = new Map<string, string[]>();

for (const [line, text] of families.trim().split('\n').entries()) {
  const forms = text.split(' ');
  formsOf.set(forms[0]!, forms);
  for (const form of forms) linesOf.set(form, (linesOf.get(form) ?? new Set()).add(line));
}

/** May these two given names be one person's (William, Bill; Francisco, Pancho)? Both are folded words. */
export function sameGivenName(a: string, b: string): boolean {
  const lines = linesOf.get(a);
  const others = linesOf.get(b);
  if (!lines || !others) return false;
  for (const line of lines) if (others.has(line)) return true;
  return false;
}

/** May this initial stand for that given name, or for the formal form of it (B. or W. for Bill)? */
export function initialFits(initial: string, name: string): boolean {
  if (name.startsWith(initial)) return true;
  const lines = linesOf.get(name);
  if (!lines) return false;
  for (const [formal, forms] of formsOf) {
    if (
      (formal.startsWith(initial) && forms.includes(name)) ||
      (formal === name && forms.some((f) => f[0] === initial))
    )
      return true;
  }
  return false;
}

/** How a formal name is shortened, for making test names; empty when not in the table. */
export const nicknamesOf = (name: string): string[] => (formsOf.get(name) ?? []).slice(1);
