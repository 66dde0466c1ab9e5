/** Surnames, lower case, without accents and apostrophes. */
export const lastHispanic = `
abrego acevedo acosta acuna aguayo aguilar aguilera aguirre alaniz alarcon alatorre alba albarran alcala alcantar
alcaraz aldana alfaro almanza almaraz almeida almonte alonso alonzo altamirano alva alvarez alves alvidrez amador
amaral amaro amaya amezcua anaya andrade andujar angeles anguiano angulo antunes apodaca aponte aragon aranda arango
araujo arce archuleta arciniega arellano arenas arevalo arguello arias ariza armendariz armenta armijo arreola
arriaga arroyo arteaga arzate avalos avelar avila aviles ayala azevedo baca badillo baez balderas ballesteros
banuelos barahona barajas baraona barbosa barcenas barela barragan barraza barrera barreto barrientos barrios barros
batista bayona becerra bejarano belmontes beltran benavides benavidez benitez bermudez bernal berrios betancourt
bobadilla bocanegra bonilla borges borja borrego borunda botello braga brandao bravo brenes briceno briones briseno
brito bueno buenrostro burgos bustamante bustos caballero cabral caceres caldera calderon calzada camacho camara
camarena camargo camarillo campa campos canales candelaria cano cantu caraballo carbajal cardenas cardona cardoso
cardoza carmona carneiro caro carranza carrasco carreno carreon carrera carrillo carrion carvajal carvalho casanova
casares casas casiano casillas castellanos castellon castelo castillo castrejon castro cavazos cazares ceballos
cedillo ceja centeno cepeda cerda cervantes cervantez cesena chacon chairez chapa chavarria chavez chavira
cienfuegos cintron cisneros coelho collazo colmenares colon colunga concha contreras cordero cordova corona coronado
coronel corral corrales correa correia cortes cortez costa cota coutinho covarrubias crespo cruz cuellar cuenca
cuevas cunha curiel dacosta dasilva davila deanda delacruz delagarza delarosa delatorre deleon delgadillo delgado
delrio deltoro dias diaz dominguez donato duarte duenas duenez duran echeverria elizalde elizondo encinas enciso
escalante escalera escamilla escobar escobedo escudero espana esparza espinal espinosa espinoza esquivel esteves
estevez estrada estrella falcon faria farias feliciano felix feliz fernandes fernandez ferreira ferrer fierro
figueiredo figueroa flores florez fonseca fraire franco frausto fregoso freitas frias fuentes gaitan galarza galaviz
galeana galicia galindo gallardo gallegos galvan galvez gamboa gamez gaona garay garces garcia garibay garza
gastelum gavilanes gaxiola gaytan giron godinez godoy gomes gomez goncalves gonzales gonzalez gracia grajeda granado
granados griego grijalva guajardo guardado gudino guerra guerrero guevara guillen guimaraes gutierrez guzman haro
henriques henriquez heredia hermosillo hernandez herrera hidalgo hinojosa holguin huerta huizar hurtado ibanez
ibarra iglesias inzunza irizarry islas izaguirre jaime jaimes jaquez jaramillo jasso jauregui jimenez juarez jurado
laguna lara lares larios lazcano leal ledesma leite leiva lemus leon lerma leyva licea lima limon linares lira
lizarraga llamas llanos lobo loera lomeli longoria lopes lopez loya lozada lozano lucero lucio luevano lugo lujan
luna macedo machado madeira madera madrid madrigal magalhaes magallanes magana malagon maldonado mancilla mandujano
manriquez manzanares manzano manzo mares marin mariscal marques marquez marroquin marrufo martinez martins
mascarenas mata matos maya mayorga mazariegos medeiros medina medrano mejia melendez melendrez melgar melo mena
menchaca mendes mendez mendieta mendiola mendonca meneses merino mesa meza michel mijares millan mina miramontes
mireles mojica molina mondragon monge monreal monroy montalvo montanez montano monteiro montelongo montemayor
montero monterrosa montes montez montiel montoya mora moraes morais morales moreira moreno mota moura moya munguia
muniz munoz murguia murillo muro najera naranjo narvaez nascimento nava navarrete navarro nazario negrete negron
nevarez neves nieto nieves nogueira noriega novoa nunes nunez obregon ocasio ochoa ojeda olague olea olguin oliva
olivares olivas oliveira olivera olivo olmos olvera ontiveros oquendo ordaz ordonez orellana orozco orta ortega
ortiz osorio osuna otero ovalle oviedo oyervides pabon pacheco padilla padron paez paiva palacios palafox palma
palomares palomino pantoja paredes parra partida patino paz pedraza pedroza peixoto pelayo pena penaloza perales
peralta perdomo perea peregrino pereira perez pichardo pimentel pina pinedo pinheiro pinon pinto pires pizarro
plascencia polanco ponce porras portillo posada prado preciado prieto puente puga pulido queiroz quezada quijano
quinones quintana quintanilla quintero quiroga quiroz rael ramalho ramirez rangel rascon razo rebelo rebollo recinos
regalado reis renteria resendez resendiz retana reyna reynoso ribeiro rico rincon riojas rios rivas rivera rivero
robledo robles rocha rodarte rodrigues rodriguez rojas rojo roldan roman romero romo roque rosado rosales rosario
rosas roybal rubio rueda ruelas ruiz ruvalcaba saavedra saenz salamanca salas salcedo salcido saldana saldivar
salgado salinas salmeron samaniego samano sampaio sanabria sanchez sandoval sanmiguel santacruz santana santiago
santillan sarabia saraiva saucedo segovia segura sepulveda serna serrano serrato sierra sifuentes silva silveira
simoes siqueiros soares solano solis solorio solorzano soria sosa sotelo soto sotomayor sousa souza suarez tafoya
talamantes tamayo tapia tavares teixeira tejada tejeda tellez tello tenorio teran terrazas terrones tinoco tirado
toledo toro torres tovar trejo trinidad trujillo tzul urena urias uribe urrutia utrera valadez valdes valdivia
valdovinos valencia valentin valenzuela valerio valladares valle vallejo valles valverde vanegas varela vargas
vasconcelos vasquez vaz vazquez vega vela velarde velasquez velazquez velez venegas ventura vera verdugo verduzco
vergara viana vieira viera vigil villa villalba villalobos villalpando villalta villareal villarreal villasenor
villatoro villegas viramontes vizcarra xavier yanez ybarra ynigo zacarias zaldivar zambrano zamudio zapata zaragoza
zarate zavala zelaya zepeda zermeno zuniga
`;
