/** First names, lower case, without accents and apostrophes. */
export const firstRomance = `
abelardo adalberto adan adela adelaida adelina adolfo adriana adriano afonso agostino agustin agustina aida alba
alberto aldo alejandra alejandro alessandra alessandro alessia alexandru alfonso alfredo alonso alvaro amada amalia
amaya amedeo amelie america amparo anabel anabela anahi anais anastasio anca andre andreea andres angeles angelo
anibal anselmo antonella antonia antonino antonio aparecida araceli aracely arianna armand armando arnaldo arnaud
arnulfo arturo asuncion aurelia aurelie aurelio aurora baltazar baptiste beatriz belen benedito benito benoit bento
berenice bernardo bertrand blanca bogdan bonifacio braulio brigitte bruno caetano camila camillo camilo candelaria
caridad carlo carlos carlota carmela carmelo carmine carolina catalin catalina caterina cecile celestino celine
cesar chantal chavela chiara ciprian citlali claude claudio claudiu clement clemente clementina colette conceicao
concepcion concetta constantin consuelo corentin corina corrado cosimo cosmin costel cristi cristian cristiano
cristina cristobal cruz cuauhtemoc dalia damian damiano daniela dario davide delfina delfino delphine didier diego
doina domenico dominga domingo donatella dorin dragos dumitru edmundo edoardo edouard edson efrain efren eladio elba
eleazar elisabetta eliseo elodie eloisa elsa elvia emanuele emigdio emile emilia emiliano emilio encarnacion enrique
enzo epifanio ercole ernesto esmeralda esperanza esteban estefania estela estelle etienne ettore eugenia eulalia
eusebio evandro evangelina evaristo ezequiel ezio fabian fabien fabienne fabio fabiola fabrice fabrizio fatima
fausto federica federico felicitas felipe fermin fernanda fernando fidel filiberto filippo flavia flavio flor
florencia florencio florent florian florin fortunato francesca francesco francisca francisco francois francoise
frederic gabino gabriela gaetano gaston genaro georges geraldo gerardo germaine german gheorghe ghislain giacomo
giada gianluca gianni gilberto gilles gilson giorgia giorgio giovanna giovanni gisele giulia giuliana giuliano
giulio giuseppe giuseppina gonzalo graciela graziella gregorio griselda guadalupe guido guillaume guillermina
guillermo gustave gustavo heitor helene heliodoro henri heriberto herlinda hermelinda herminia hernan herve hilario
horacio horia hortencia hugues humberto iancu iara ignacio ilaria ileana ilie imelda inacio ines inocencio ioan
ioana ion ionel ionut irais isabelle isaias isela isidro ismael israel itzel iulia ivonne jacinto jacques jandira
javier jesus jimena joao joaquim joaquin jorge jose josefa josefina josette juan juana julien juliette julio jussara
karina laurent laurentiu lazaro lea leandre leandro leobardo leonardo leonel leonie leonor leopoldo lidia liliana
liviu lizbeth lorena lorenza lorenzo lourdes lourenco luana luc luca lucero lucian luciana luciano lucien lucienne
lucio luigi luis luisa luiz luiza luz macario manon manuel manuela marcel marcela marcelino marcello marcelo marco
marcos margaux margherita mariana mariano maribel maricela maricruz marisela marisol maritza marius massimo mateo
mathieu mathilde mathis matias matteo mattia maud mauricio maurizio mauro maxime maximiliano maximino mayra melchor
micaela michel michela michelangelo miguelangel mihaela mihai milagros minerva mircea mireille moacir modesto moises
monserrat nadege nathalie natividad nayeli nestor nicanor nicola nicolae nicolas nieves nilton nino noe noemie
norberto nunzio octavian octavio odette odile ofelia olivier orlando osmar osvaldo otavio otilia ottavio ovidiu
pablo paloma paola paolo pascal pascual pasquale patrice patricio paulina paulo pedro perla petru philippe pierre
pietro pilar porfirio primitivo radu rafael raffaele raffaella raimundo ramiro ramon raoul raphael raquel raul
raymundo razvan rebeca refugio regino regis reina remi remy renato reyes reyna reynaldo ricardo rigoberto rinaldo
roberto rocco rocio rodica rodolfo rogelio rolando romain romano romeo romulo rosalba rosalia rosalinda rosangela
rosanna rosaria rosario rosaura roxana rufino ruxandra sabino salomon salvador salvatore sandrine santiago santos
sebastiao sebastien serge sergio severiano silvana silvestre silvio silviu simona simone socorro solange soledad
solene sorin stefano stephane susana sylvain sylvie tadeo tarcisio teodoro teresita therese thiago thibault thierry
tiago timoteo tiziana tomas tommaso trinidad tudor ubaldo ugo ulises umberto urbano uriel vagner valentin valentino
valeria valeriu vanesa vasile venancio vicente vincenzo vinicius viorel virginie vito vittoria vittorio viviana vlad
wagner washington wellington wenceslao ximena xochitl yadira yanet yann yannick yesenia yves yvon zacarias zelia
zenaida zoila zulema
`;
