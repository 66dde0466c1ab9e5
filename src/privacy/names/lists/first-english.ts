/** First names, lower case, without accents and apostrophes. */
export const firstEnglish = `
aaliyah aaron abbie abby abigail abraham ada adam addison adelaide adele adrian adrienne agatha agnes aidan aiden
aileen aimee aisha alan alana albert alec alex alexa alexander alexandra alexis alfred alice alicia alison allan
allen allison alma alonzo alton alvin alyssa amanda amber amelia amos amy andrea andrew andy angel angela angelica
angelina angie anita ann anna annabelle anne annette annie anthony antoine antwan april archer archie ariana ariel
arlene arnold arthur ashley ashton aubrey audrey august austin autumn ava avery ayanna bailey barbara barry bart
beatrice beau becky belinda ben benjamin bennett bernadette bernard bernice bert bertha bessie beth bethany betsy
betty beulah beverly bianca bill billie billy blair blake blanche bob bobbie bobby bonnie brad bradford bradley
brady brandi brandon brandy brenda brendan brent bret brett brian briana brianna bridget britney brittany brooke
bruce bryan bryant bryce bryson byron caitlin caleb calvin cameron camille candace candice candy cara carl carla
carly carmen carol carole caroline carolyn carrie carroll carson carter cary casey cassandra cassidy cassie
catherine cathleen cathy cecil cecilia cedric cedrick celeste celia chad chandler chantel charity charlene charles
charlie charlotte chase chelsea cheri cherie cheryl chester chloe chris christa christian christie christina
christine christopher christy chuck cindy claire clara clarence clarice clark claudia clay clayton cliff clifford
clifton clint clinton clyde cody colby cole colin colleen connie connor conrad constance cooper cora corey corinne
cory courtney craig crystal curt curtis cynthia daisy dakota dale dallas damien damon dan dana daniel danielle danny
daphne darcy darius darla darlene darnell darrell darren darryl daryl dashawn dave david dawn dean deandre deangelo
deanna deb debbie deborah debra deion deirdre deja delbert delia della delores demetrius denise dennis derek derrick
deshawn desiree devin devon devonte dexter diana diane dianna dianne dick dixie dolores dominic dominique don donald
donna donnie donte dora doreen doris dorothy doug douglas drew duane dustin dwayne dwight dylan earl earnest ebonee
ebony ed eddie edgar edith edmund edna eduardo edward edwin effie eileen elaine elbert eleanor eli elias elijah
elisa elise elizabeth ella ellen ellie elliott ellis elmer eloise elsie elton elva elvira emerson emily emma emmett
eric erica erick erik erika erin erma ernest ernestine ervin esther ethan ethel eugene eunice eva evan evelyn
everett faith faye felicia felicity felix fern florence floyd forrest frances francis frank frankie franklin fred
freda freddie frederick gabriel gabriella gabrielle gail garland garrett garry gary gavin gayle gene geneva
genevieve geoffrey george georgia gerald geraldine gerard gerry gertrude gilbert gina ginger gladys glen glenda
glenn gloria gordon grace gracie graham grant grayson greg gregg gregory greta gretchen griffin guy gwen gwendolyn
hailey hal haley hank hannah harley harold harper harriet harrison harry harvey hattie hayden hazel heather hector
heidi helen henrietta henry herbert herman hilary hilda holly homer hope horace howard hubert hudson hugh hugo
hunter ian ida ike imani imogene ingrid ira irene iris irma irving irwin isaac isabel isabella isaiah ivan ivy
jabari jack jackie jackson jaclyn jacob jacqueline jacquelyn jade jaime jake jalen jamal jamar james jamie jan jana
jane janelle janet janice janie janine jared jasmine jason jasper javon jay jayden jayne jean jeanette jeanne
jeannie jeff jefferson jeffery jeffrey jenna jennie jennifer jenny jerald jeremiah jeremy jermaine jerome jerry jess
jesse jessica jessie jewel jill jillian jim jimmie jimmy jo joan joann joanna joanne jocelyn jodi jody joe joel joey
johanna john johnathan johnnie johnny jolene jon jonah jonathan jordan joseph josephine josh joshua josie joy joyce
juanita judith judy julia julian juliana julianne julie juliet june justin justine kadijah kaitlyn kara karen kari
karin karl karla kate katelyn katherine kathleen kathryn kathy katie katrina kay kayla keisha keith kelley kelli
kellie kelly kelsey kelvin ken kendall kendra kenneth kenny kent kenya kerry kevin keyshawn kiara kimberly kira kirk
kirsten kristen kristi kristin kristina kristine kristopher kristy krystal kurt kwame kyle kylie lacey lakeisha
lakisha lamar lamont lana lance landon lane larry lashonda latasha latisha latonya latoya laura laurel lauren
laurence laurie lavern laverne lawanda lawrence leah lee leigh leila lela leland lena leo leon leona leonard leroy
leslie lester leticia levi lewis liam lila lillian lillie lily linda lindsay lindsey lionel lisa liz lizzie lloyd
logan lois lola lonnie lora loren lorene loretta lori lorraine lottie lou louis louise lowell lucas lucia lucille
lucinda lucy luke lula luther lydia lyle lynda lynette lynn lynne mabel mable mack mackenzie madeleine madeline
madison mae maggie malcolm mallory mandy marc marcella marcia marcus marcy margaret margarita margie margo
marguerite maria marian marianne marie marilyn marion marisa marissa marjorie mark marla marlene marquis marquise
marsha marshall martha martin martina marty marvin mary maryann mason matilda matt matthew mattie maude maura
maureen maurice mavis max maxine maxwell may maya megan meghan melanie melba melinda melissa melody melvin mercedes
meredith merle mia micah michael micheal michele michelle miguel mike mildred miles milton mindy minnie miranda
miriam misty mitchell moira mollie molly mona monica monique monte morgan morris moses muriel murray myles myra
myrna myron myrtle nadine nancy natalia natalie natasha nathan nathaniel neal ned neil nell nellie nelson nettie nia
nicholas nichole nick nicole niesha nina noah noel nolan nona nora norma norman norris octavia olga olive oliver
olivia ollie omar opal ophelia ora oscar otis owen paige pam pamela pansy parker pat patricia patrick patsy patti
patty paul paula paulette pauline pearl peggy penelope penny percy perry pete peter petra peyton phil philip phillip
phoebe phyllis polly porter precious preston priscilla quentin quiana quincy quinn rachel rachelle ralph ramona
randal randall randolph randy rasheed raven ray raymond reba rebecca reed regina reginald rene renee reuben rex
reynolds rhonda richard rick rickey ricky riley rita rob robbie robert roberta robin robyn rochelle rod roderick
rodney roger roland roman ron ronald ronda ronnie roosevelt rory rosa rosalie rosalind rose roseanne rosemarie
rosemary rosie ross rowan roxanne roy royce ruben ruby rudolph rudy rufus russell rusty ruth ryan sabrina sadie
sally sam samantha sammy samuel sandra sandy sara sarah sasha saul savannah sawyer scott sean sebastian selena selma
serena seth shana shane shanice shaniqua shannon shaquille sharon shaun shauna shawn shawna sheila shelby sheldon
shelia shelley shelly sheri sherika sherman sherri sherrie sherry sheryl shirley sidney sienna sierra silas simon
skylar sonia sonja sonya sophia sophie spencer stacey stacie stacy stan stanley stella stephanie stephen sterling
steve steven stewart stuart sue summer susan susanna susie suzanne sybil sydney sylvester sylvia tabitha tamara tami
tamika tammy tanisha tanner tanya tara tariq tasha tavares taylor ted teresa teri terrance terrell terrence terri
terry tessa tevin thelma theodore theresa thomas tierra tiffany tim timothy tina toby todd tom tommie tommy toni
tony tonya tracey traci tracy travis trayvon tremaine trent trenton trevor tricia trina trisha tristan troy trudy
tucker tyler tyree tyrell tyrese tyrone tyson ursula valerie vanessa vaughn velma vera verna vernon veronica vicki
vickie vicky victor victoria vincent viola violet virgil virginia vivian wade walker wallace walt walter wanda
warren wayne wendell wendy wes wesley weston whitney wilbur wilda wiley wilfred will willa willard william willie
willis wilma wilson winifred winston wyatt xavier yasmin yolanda yvette yvonne zach zachary zaire zelda zoe
`;
