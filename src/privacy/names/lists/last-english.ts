/** Surnames, lower case, without accents and apostrophes. */
export const lastEnglish = `
abbott abernathy ackerman adams adkins aldridge alexander allen allison alston anderson andrews applegate armstrong
arnold ashby ashcroft ashworth atkins atkinson austin avery babcock bailey bainbridge baird baker baldwin ball
ballard bancroft banks barber barclay barker barlow barnes barnett barr barrett barrington barron barry bartlett
barton bass bates bauer baxter beach bean beard beasley beaumont beck becker beckett bell belmont bender bennett
benson bentley benton berg berger bernard berry best bickford billingsley bird bishop black blackburn blackwell
blackwood blair blake blanchard blankenship blevins bond bonner booker boone booth boswell bowen bowers bowman boyd
boyer boyle bracken bradford bradley bradshaw brady bramwell branch brennan brewer bridges briggs britt brock
brockman brooks broughton brown browning bruce bryan bryant buchanan buck buckingham buckley buckner bullock burch
burgess burgoyne burke burks burnett burns burris burt burton bush butler byers byrd cain caldwell calhoun callahan
cameron campbell cannon cantrell carey carlson carney carpenter carr carroll carson carter carver case casey cash
castaneda cavanaugh chadwick chamberlain chambers chandler chaney chapman charles chase chatham chesterfield
christensen christian church claiborne clark clarke clay clayton clements cleveland clifton cline cobb cochran
coffey cohen cole coleman collier collins colquitt combs compton conley connell conner connolly conrad conway cook
cooke cooley cooper copeland cornwell cotton courtney covington cowan cox craft craig crane crawford crenshaw
cromwell crosby cross culpepper cummings cunningham curry curtis cuthbert dalton daniel daniels darby daugherty
davenport davidson davies davis dawson day dean decker dejesus delaney denning dennis denton devereaux dewitt
dickerson dickson dillard dillon dixon dodson donahue donaldson donovan dorsey dotson dougherty douglas downs doyle
drake drummond dudley duffy duke dunaway duncan dunlap dunn durham dyer eastman eaton eckert edmonds edwards elliott
ellis ellison ellsworth emerson emery english erickson estes evans everett ewing fairbanks fairchild farley farmer
farnsworth farrell faulkner fenton ferguson ferrell fielding fields finch finley fischer fisher fitch fitzgerald
fitzpatrick fitzsimmons flanagan fleming fletcher flowers floyd flynn foley forbes ford foreman forsythe foster
fowler fox francis frank franklin frazier frederick freeman french frost fry frye fulbright fulton gaines gallagher
galloway garland garner garrett garrison gates gentry george gibbs gibson gilbert giles gill gillespie gilliam
gilmore gladstone glass glassman glenn glover goff golden good goodman goodrich goodwin gordon gould grady graham
granger grant graves gray green greene greenwood greer gregory griffin griffith grimes gross guthrie guy haggerty
hale haley hall halsey hamilton hammond hampton hancock haney hansen hanson hardin harding hardy hargrove harlow
harmon harper harrell harrington harris harrison hart hartman harvey hastings hatfield hathaway hawkins hawthorne
hayden hayes haynes hayward head heath hebert heller henderson hendricks hendrix henry henson herman herring hess
hester hewitt hickman hicks higgins hill hines hinton hobbs hodge hodges hoffman hogan holcomb holden holder holland
hollingsworth holloman holloway holman holmes holt hood hooper hoover hopkins hopper horn horne horton house houston
howard howe howell hubbard huber hudson huff huffman hughes hull humphrey hunt hunter huntington hurley hurst
hutchinson hyde ingersoll ingram irwin jackson jacobs jacobson james jamison jarvis jefferson jenkins jennings
jensen jimerson johns johnson johnston jones jordan joseph joyce joyner justice kane kaufman kearney keating keith
keller kelley kellogg kelly kemp kendrick kennedy kent kerr kettering key kidd kimball kincaid king kingsley kinney
kirby kirk kirkland kirkpatrick klein kline knapp knight knowles knox kramer lamb lambert lancaster landry lane
langley larsen larson lathrop lawrence lawson leach leavitt leblanc leonard lester levine levy lewis lindgren
lindsay lindsey little livingston lloyd lockhart lockwood lofton logan loomis lott love lovell lowe lowery lucas
ludlow lynch lynn lyons macdonald macias mack macleod madden maddox mallory malone mann manning marks marlow marsh
marshall martin mason massey mathews mathis matthews maxwell may mayer mayfield maynard mayo mays mcallister
mcandrew mcbain mcbride mccabe mccaffrey mccall mccann mccarthy mccarty mcclain mcclellan mccloskey mcclure
mcconnell mccormick mccoy mccray mccullough mcdaniel mcdermott mcdonald mcdowell mcelroy mcfadden mcfarland mcgee
mcgill mcgowan mcgrath mcgraw mcguire mchugh mcintosh mcintyre mckay mckee mckenna mckenzie mckinney mcknight
mclaughlin mclean mcleod mcmahon mcmanus mcmillan mcnally mcnamara mcneil mcnulty mcpherson mcrae mcshane meadows
melton mercer merrill merritt merriweather meyer meyers michael middleton milburn miles miller mills miranda
mitchell monroe montgomery moody mooney moore moran morgan morin morris morrison morrow morse morton moses mosley
moss mueller mullen mulligan mullins murdock murphy murray myers nash neal nelson newcomb newman newton nichols
nicholson nielsen nixon noble noel nolan norman norris northrup norton oakley obrien oconnor odell odom odonnell
okeefe oliver olsen olson omalley oneal oneil oneill orr osborn osborne otoole overton owen owens pace page palmer
parker parkhurst parks parrish parsons pate patrick patterson patton paul payne peabody pearson peck pemberton
pendleton pennington penrose perkins perry peters petersen peterson petty phelps phillips pickering pickett pierce
pittman pitts plunkett pollard poole pope porter potter potts powell powers pratt prescott presley preston price
prichard prince pruitt puckett pugh purcell quigley quinn radcliffe rafferty ramsey randall randolph rasmussen
ratliff ray raymond redmond reed reese reeves reid reilly renfro reynolds rhodes rice rich richard richards
richardson richmond riddle ridgeway riggs riley ritter rivers roach robbins roberson roberts robertson robinson
rockwell rodgers rogers rollins rose rosenthal ross roth rowe rowland roy rush russell russo rutherford rutledge
ryan salazar sampson sanders sanford sargent satterfield saunders savage sawyer scarborough schmidt schneider
schofield schroeder schultz schwartz scott sears sellers seward sexton shackelford shaffer shannon sharp sharpe shaw
shelby shelton shepard shepherd sheppard sheridan sherman shields short simmons simon simpson sims sinclair
singleton skinner slater slaughter sloan small smith snell snider snow snyder sorensen sparks spaulding spears
spence spencer springer stafford stallings standish stanley stanton stapleton stark steele stein stephens stephenson
sterling stevens stevenson stewart stillwell stockton stokes stone stout stratton strickland strong stuart sullivan
summers sumner sutherland sutton swanson sweeney sweet swift sykes talbot talley tanner tate taylor terrell terry
thatcher thomas thompson thorne thornton thorpe tierney tillman todd townsend trask travis trevino trowbridge tucker
turner tuttle tyler tyson underwood upton vance vandyke varner vaughan vaughn vincent vinson wade wagner wainwright
wakefield walden waldron walker wall wallace waller wallis walls walsh walter walters walton ward ware warfield
warner warren washington waterman waters watkins watson watts weatherly weaver webb weber webster weeks weiss welch
wellington wells wentworth west westbrook wetzel whalen wheaton wheeler whitaker white whitehead whitfield whitley
whitman whitmore whitney whittaker wickham wiggins wilbanks wilcox wilder wiley wilkerson wilkins wilkinson william
williams williamson willis willoughby wilson winslow winters winthrop wise witt wolf wolfe wong wood woodard
woodruff woods woodward wooten workman worthington wright wyatt wyman wynn yarbrough yates yeager york young
zimmerman
`;
