/** Towns of California and large ones elsewhere, lower case; a geographic unit smaller than a state identifies (Safe Harbor B). */
export const townNames = `
adelanto|agoura hills|alameda|albany|albuquerque|alhambra|aliso viejo|alturas|amarillo|american canyon|
anaheim|anderson|angels camp|ann arbor|antioch|apple valley|aptos|arcadia|arcata|arlington|arroyo grande|
artesia|arvin|atascadero|atherton|atlanta|atwater|auburn|aurora|austin|avalon|avenal|azusa|bakersfield|
baldwin park|baltimore|banning|barstow|baton rouge|beaumont|beijing|bell|bell gardens|bellflower|belmont|
belvedere|benicia|berkeley|beverly hills|big bear lake|birmingham|bishop|blue lake|blythe|bogota|boise|
bonita|boston|boulder creek|bradbury|brawley|brea|brentwood|brisbane|bronx|brooklyn|buellton|buena park|
buffalo|burbank|burlingame|calabasas|calexico|california city|calimesa|calipatria|calistoga|camarillo|
cambria|campbell|canoga park|canyon lake|capitola|caracas|carlsbad|carmel|carmichael|carpinteria|carson|
carson city|castaic|castro valley|cathedral city|ceres|cerritos|charleston|charlotte|chatsworth|chester|
chicago|chico|chino|chino hills|chowchilla|chula vista|cincinnati|citrus heights|claremont|clayton|
clearlake|cleveland|cloverdale|clovis|coachella|coalinga|colfax|colma|colorado springs|colton|colusa|
commerce|compton|concord|corcoran|corning|corona|coronado|corte madera|costa mesa|covina|crescent city|
cudahy|culver city|cupertino|cypress|dallas|daly city|dana point|danville|davis|del mar|del rey oaks|
delano|delhi|denver|desert hot springs|detroit|diamond bar|dinuba|dixon|downey|duarte|dublin|dunsmuir|
east los angeles|east palo alto|eastvale|el cajon|el centro|el cerrito|el dorado hills|el monte|el paso|
el segundo|elk grove|emeryville|encinitas|encino|ensenada|escalon|escondido|etna|eugene|eureka|exeter|
fair oaks|fairfax|fairfield|fallbrook|farmersville|fillmore|firebaugh|folsom|fontana|fort bragg|
fort worth|fortuna|foster city|fountain valley|fowler|fremont|french camp|fresno|fullerton|galt|
garden grove|gardena|gilroy|glendale|glendora|goleta|gonzales|granada hills|grand terrace|grass valley|
greenfield|gridley|grover beach|guadalajara|guadalupe|guatemala city|gustine|hacienda heights|half moon bay|
hanford|hanoi|hawaiian gardens|hawthorne|hayward|healdsburg|hemet|henderson|hercules|hermosa beach|
hesperia|hidden hills|highland park|ho chi minh city|hollister|hollywood|hong kong|honolulu|houston|
huntington beach|huntington park|huron|imperial beach|indian wells|indianapolis|indio|industry|inglewood|
ione|irvine|irwindale|isleton|jackson|jacksonville|jurupa valley|kansas city|kerman|king city|kingsburg|
knoxville|kyiv|la canada flintridge|la crescenta|la habra|la jolla|la mesa|la mirada|la palma|la puente|
la quinta|la verne|lafayette|laguna beach|laguna hills|laguna niguel|laguna woods|lake elsinore|lake forest|
lakeport|lakewood|lancaster|larkspur|las cruces|las vegas|lathrop|lawndale|lemon grove|lemoore|lexington|
lima|lincoln|lindsay|little rock|live oak|livermore|livingston|lodi|loma linda|lomita|lompoc|london|
long beach|loomis|los alamitos|los altos|los angeles|los banos|los gatos|louisville|lubbock|lynwood|
madera|malibu|mammoth lakes|managua|manhattan|manhattan beach|manila|manteca|maricopa|marina del rey|
martinez|marysville|maywood|mcfarland|memphis|mendota|menifee|menlo park|merced|mesa|mexicali|
mexico city|miami|mill valley|millbrae|milpitas|milwaukee|minneapolis|mira loma|mission hills|
mission viejo|modesto|monrovia|montclair|montebello|monterey|monterey park|moorpark|moraga|moreno valley|
morgan hill|morro bay|moscow|mount shasta|mountain view|mumbai|murrieta|napa|nashville|national city|
needles|nevada city|new orleans|new york city|newark|newhall|newport beach|norco|norfolk|north hollywood|
northridge|norwalk|novato|oakdale|oakland|oakley|oceanside|ojai|oklahoma city|omaha|ontario|orange|
orange cove|orangevale|orinda|orland|orlando|oroville|oxnard|pacific grove|pacifica|pacoima|palm desert|
palm springs|palmdale|palo alto|palos verdes|palos verdes estates|panorama city|paradise|paramount|paris|
parlier|pasadena|paso robles|patterson|perris|petaluma|philadelphia|phoenix|pico rivera|piedmont|pinole|
pismo beach|pittsburg|pittsburgh|placentia|placerville|plano|playa vista|pleasant hill|pleasanton|
point arena|pomona|port hueneme|porterville|portland|portola valley|poway|providence|queens|quito|raleigh|
rancho cordova|rancho cucamonga|rancho mirage|rancho palos verdes|rancho santa margarita|red bluff|redding|
redlands|redondo beach|redwood city|reedley|reno|reseda|rialto|richmond|ridgecrest|rio vista|ripon|
riverbank|riverside|rochester|rocklin|rohnert park|rolling hills|rosemead|roseville|rowland heights|
sacramento|saigon|salem|salinas|salt lake city|san anselmo|san antonio|san bernardino|san bruno|san carlos|
san clemente|san diego|san dimas|san fernando|san francisco|san gabriel|san jacinto|san joaquin|san jose|
san juan bautista|san juan capistrano|san leandro|san luis obispo|san marcos|san marino|san mateo|san pablo|
san pedro|san rafael|san ramon|san salvador|san ysidro|sand city|sanger|santa ana|santa barbara|
santa clara|santa clarita|santa cruz|santa fe springs|santa maria|santa monica|santa paula|santa rosa|
santee|saratoga|sausalito|scotts valley|scottsdale|seal beach|seaside|seattle|sebastopol|selma|seoul|
shafter|shanghai|shasta lake|sherman oaks|sierra madre|signal hill|simi valley|solana beach|soledad|
solvang|sonoma|sonora|south el monte|south gate|south lake tahoe|south pasadena|south san francisco|sparks|
spokane|spring valley|st. louis|st. paul|stanton|stockton|studio city|suisun city|sun valley|sunnyvale|
susanville|sylmar|tacoma|taft|taipei|tampa|tarzana|tecate|tegucigalpa|tehachapi|tehran|temecula|tempe|
temple city|thousand oaks|tiburon|tijuana|tokyo|toledo|torrance|tracy|truckee|tucson|tulare|tulelake|
tulsa|turlock|tustin|twentynine palms|ukiah|union city|upland|vacaville|valencia|vallejo|valley village|
van nuys|venice|ventura|vernon|victorville|villa park|virginia beach|visalia|vista|walnut creek|wasco|
waterford|watsonville|watts|weed|west covina|west hills|west hollywood|west sacramento|westlake village|
westminster|wheatland|whittier|wichita|wildomar|williams|willits|willows|wilmington|windsor|winnetka|
winters|woodlake|woodland|woodland hills|woodside|yerevan|yorba linda|yountville|yreka|yuba city|yucaipa|
yucca valley|yuma
`;
