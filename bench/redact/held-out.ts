/**
 * Names for the test set only: written without looking at the lists the program ships, some well known, many not in
 * them. The benchmark prints how many of the names it drew no list knows.
 */
export const firstNames = `
Aarush Adaora Adelheid Adlai Aelita Aerith Agrippina Aidana Ainhoa Aitana Akinwale Akpan Alaric Aldous Alejo Alfonsina
Aliou Alisher Almudena Altan Amancio Amaris Amarjeet Anaïs Anneliese Ansel Anshuman Antonieta Apolonia Araminta Arcelia
Aritz Arkadiusz Arlind Artemio Arvid Asel Asmerom Atziri Aureliano Ayelén Azamat Bahtiyar Balbina Balthasar Bartolomé
Batsheva Bayarmaa Behruz Bemnet Bertil Bhavani Birutė Blagovesta Blerim Bogna Boipelo Brónach Brunella Bukola Calliope
Camerina Candelario Caoilfhionn Cathal Celio Chandrika Chantrelle Chidiebere Chinyere Chisom Ciro Cleotilde Coralie
Crescencio Cvetka Dalva Danyal Daryna Deividas Delfino Demba Derry Dhruvi Dikembe Dilnoza Dorji Doroteo Dragica Dzintars
Ebenezer Edeltraud Efosa Eglė Einar Eirik Eluned Emelina Enkhtuya Epifania Erasmo Erendira Esau Eskil Etelvina Eulogio
Everardo Evaldas Eydís Ezekias Fabrizia Faustino Fedir Feidhlim Ferruccio Fiorella Flutura Folasade Fredeswinda Fruzsina
Fumnanya Gaspar Gebhard Gergana Gerlinde Ghislaine Gintaras Giorgi Goizane Gorka Govinda Guadencio Gulnara Gwenllian
Habiba Hadiza Hallgrímur Hanneke Haruna Heiðrún Heliodora Henok Hildur Hirut Hyacinth Ibtisam Idoia Ifeyinwa Ignatius
Ilkin Illari Indalecio Iñaki Ingrīda Ioana Iolanthe Isaura Isidora Istvánka Itziar Ivayla Izel Jacqui Jagoda Jamshed
Janelis Jaroslavas Jeronimo Jhumpa Jiro Jitka Jovita Jūratė Kadri Kailani Kaloyan Kamaria Karapet Karlis Kazuyo Kenichiro
Keziah Kgosi Khachik Kidane Kinneret Kjellfrid Klementyna Koffi Krisztián Kuanysh Kwabenya Laimdota Lamberto Lazaro Leocadia
Leontyne Lidiane Lindiwe Ljudmila Loreto Lucrecia Lupita Lyubomir Macarena Madiha Mahalia Maite Malgosia Manjula Maryamu
Matilde Mbali Meinhard Melesio Mikołaj Milagrosa Minh-Châu Mirriam Mojisola Muirne Mustapha Nadifa Naoimh Natividade Nazgul
Ndeye Neftalí Nirupama Nkosazana Nompumelelo Nthabiseng Obadiah Odalys Oddný Ogechi Olumuyiwa Onofre Oriol Oyelowo
Paderau Palesa Paniz Pelagia Petronella Philomena Plácido Pranjal Prudencio Quirino Quyên-Anh Rabiatu Radka Rainier
Ramatoulaye Rasa Reinaldo Remigio Rigmor Rimantas Roald Rogaciano Rosendo Rūta Saburo Sakura-Lynn Saskia Seraphina Serhat
Shahrazad Sibongile Sigitas Sindisiwe Siobhán Solvej Sotero Sunniva Sváva Tadhg Tatjana Tererai Tirso Toribio Tshepo
Ugnė Ulrika Usha Uzziah Valdís Venerando Viorica Vytautas Wenceslada Wilhelmina Wojtek Xiomara Xiuying Yaretzi Yevhen Yitzhak
Yolotl Zainab Zdenka Zebulon Zenobio Zinaida Zsófia Zuleika Žydrūnas`
  .trim()
  .split(/\s+/);

export const surnames = `
Abdurakhmanov Abellán Achterkamp Adomaitis Aghion Ahlqvist Aizpurua Akpabio Alamprese Albornoz Amarasekara Ambartsumian
Amoako-Mensah Anagnos Andriamanana Angulo-Prieto Ansaldi Apostolakis Aramburu Argyropoulos Ashkanasy Asomugha Azubuike
Baerwaldt Bagchi Balciunas Bannerjea Barczewski Baskakov Batbayar Beausoleil Bednarczyk Belinfante Bentancourt Bezuidenhout
Bhuiyan Biernacki Bjarnason Blaszczyk Boateng-Osei Bolshakov Borromeo Bortnick Braithwaite Brzozowski Bulatovic Buthelezi
Cachapuz Caithness Candelaresi Carrasquillo Cathcart Ceausu Chakravorty Charoenkul Chernykh Chikezie Chlebowski Chukwuneke
Ciesielski Clavijo Coghlan Colquhoun Corvalán Cruikshank Csonka Cupisz Czerny Dabrowski Dalgaard Dambrauskas Dashdorj
Daswani Debrowsky Delacruz-Ong Demetriou Deverell Dhanaraj Dimopoulos Dinkelspiel Djurdjevic Dlugosz Donnachie Drăgulescu
Dzhaparidze Dzierzawski Echevarren Eghbali Eidelman Ekstrand Elizalde-Mora Emmerich Encarnação Engelbrecht Erdélyi
Escalona Estupiñán Etcheverry Eyjolfsson Ezekwesili Faamausili Falkenrath Farquharson Fassbinder Featherstonhaugh Ferencz
Finnbogason Fiorentino Fitzsimons-Roe Fjeldstad Flaherty-Cobb Freudenthal Frimpong-Addo Fyodorovich Gabashvili Gallardo-Vance
Garamendi Gbadamosi Gelashvili Gerontakis Ghebreyesus Gilchrist Giroux-Hale Glazkov Gnanasekaran Goikoetxea Golebiowski
Gombrich Gorczyca Gryzbowski Gudmundsen Guendelman Gulbinas Gwynedd Gyamfi-Darko Haapala Haavisto Hadjimichael Hajdukovich
Halloran Hambardz Haraldsen Hatzopoulos Hegyesi Heimisson Hetherington Hirschfelder Hlophe Hochstrasser Hofmeyr Hrdlicka
Hristova Huaraca Huszar Ibarguren Idowu-Bello Ifekwunigwe Ikonomou Ilunga Imbruglia Ingebrigtsen Inostroza Iruegas
Ishchenko Ivaniuk Jablonowski Jagielski Janowitz Jaroszewski Jayasuriya Jegede Jindrich Jokubauskas Jorgenrud Junquera
Kaczorowski Kahurangi Kalantarian Kamakawiwo Kanellopoulos Kapodistrias Kaunda-Phiri Kazantzakis Keohokalole Khachikyan
Khurelbaatar Kierkels Kilbride Kirilenko Kjaergaard Klimaszewski Knezovich Kobiashvili Kolawole Korzeniowski Kosciuszko
Kouroumalis Kravitz-Dunn Kubilius Kujawski Kvaratskhelia Kyriacou Labuschagne Laframboise Lagerkvist Lamoureux Landgraf
Larrazabal Laskowski Latuszewski Lehtovaara Leszczynski Lindelof Lisowska Lobachevsky Lorensen Lozovoy Lubowitz Lunacharsky
Lyngstad Maciejewski Mahabir Makhlouf Maksimovich Malanga Malinauskas Mambéty Manzanarez Mastroianni Matsebula Mbugua
McAuliffe McGillicuddy McNaughton Mdluli Medvedenko Mihailovic Milošević Mnangagwa Moghadam-Price Molokwu Montagliani
Mouratidis Mukantabana Mukwevho Murtagh Mwakasege Myrzakhmetov Nadkarni Nagaraja Nakanwagi Ndayishimiye Nemeroff Ngwenya
Niedermeyer Nikolaishvili Njoroge-Wells Nkemelu Noskov Nuñez-Soto Nwadike Obermeyer Oduwole Ogunsanya Ohlendorf Okwuosa
Olafsdottir Olszanski Onyebuchi Oppenheimer Ordzhonikidze Orzechowski Ostapenko Oyarzabal Ozturkmen Paaniani Palaiologos
Pallikari Papanikolaou Paszkiewicz Patsalides Pavlyuchenko Peszek Petrauskas Pfannenstiel Phetsarath Pietrangelo Piskorski
Poindexter Polyzos Poplawski Prabhakaran Przybylski Qumsiyeh Quattrocchi Quiñonez-Bell Raghunandan Rakotomalala Ramanantsoa
Rasulov Ravndal Razafindrakoto Reichenbach Rhys-Morgan Rigaudeau Rodzinski Rokossovsky Romaszko Ruszkowski Rutkauskas
Saakashvili Sabatini Sadykov Sagintayev Sakharov Salvatierra Samarasinghe Sandvik Sarpaneva Schliemann Schwarzenbach
Sebuliba Seferovic Segerstrom Shakhnazarov Shimabukuro Sienkiewicz Sigurdsson Sikharulidze Sivaraman Skarsgard Skrzypek
Slavutych Sobolewski Soderquist Sokolovskaya Solheim Somogyi Spyropoulos Stankevicius Starzynski Steinbruck Stephanopoulos
Stojkovic Strzelecki Sulaimanov Svolopoulos Swarnapali Szostak Taaffe Taliaferro Tchaikowsky Teleshev Terpstra
Thibodaux-Ray Thiruvengadam Tilahun Tjandrawinata Tomaszewski Tonkonogy Torgersen Trzebinski Tsiklauri Turnquist Tymoshchuk
Ubani Udechukwu Ugarte Umarov Unterberger Urbonas Ushakov Uzcátegui Vaitkus Valdemarsson Vanderhoek Vasilenko Veloso-Pratt
Verheyen Vilayphanh Voloshyn Vrabec Wachtmeister Wanjiku-Lee Warnecke Weatherspoon Wickremesinghe Wielgosz Wodzinski
Worku Wszola Xhaferi Yakubovich Yankelevich Yarmolenko Yevtushenko Yohannan Zabolotny Zaharieva Zakrzewski Zambelli
Zbikowski Zdunowski Zhilinskas Ziemkiewicz Zinoviev Zubiaurre Zwolinski Żebrowski`
  .trim()
  .split(/\s+/);

/** Towns, firms and hospitals made up for the test; none is in a list of the program. */
export const inventedTowns =
  'Marrowfield|Quillwater|Tamsin Grove|Ashenvale|Port Calder|Bramblewick|Dunmore Flats|Oakhollow|Verdigris|Saltmere|Larkspur Gap|Copperline|Wexcombe|Halloway Springs|Rio Encantado|San Tiburcio|Santa Elvira|El Sombrado|Mirador Heights|Pinyon Bluff'.split(
    '|',
  );
export const realTowns =
  'Fresno|Bakersfield|Oxnard|Santa Rosa|Chula Vista|Modesto|San Bernardino|Stockton|Palmdale|Salinas|Visalia|Long Beach|Riverside|Escondido|Elk Grove|Hayward|Torrance|Redding|Merced|Yuba City|El Monte|Van Nuys|San Jose|Los Angeles|Pomona|Watsonville|Oceanside|Vallejo|Fontana|Inglewood'.split(
    '|',
  );
export const employers =
  'Tallgrass Packing Co.|Bluewater Cannery, Inc.|Ironwood Freight Lines LLC|Quillwater Unified School District|Sunfold Linen Service, Inc.|Marrow & Sons Roofing|Peregrine Aerospace Corporation|Golden Thistle Farms|Halcyon Hotel Group|Nightjar Logistics, LLC|Copperline Transit Authority|Oakhollow Fire Department|Verdant Acres Landscaping|Brightwell Janitorial Services, Inc.|Saltmere Foods|Lantern Ridge Winery|Castellan Steel Works|Pinebrook Staffing|Dovecote Bakery|Kestrel Electric Company|Wexcombe Warehouse Stores|Amberlight Casino|Foxglove Manufacturing|Redtail Trucking'.split(
    '|',
  );
export const facilities =
  'Quillwater Medical Center|Marrowfield Spine Institute|Santa Elvira Community Hospital|Tamsin Orthopaedic Group|Larkspur Gap Surgery Center|Halloway Imaging|Copperline Physical Therapy|St. Brannoc Hospital|Ashenvale Pain Institute|Verdigris Urgent Care|Dunmore Occupational Health Center|Oakhollow Chiropractic|Wexcombe Medical Group|Pinyon Bluff Rehabilitation Hospital|Saltmere Pharmacy|Bramblewick Neurology Group|San Tiburcio Medical Clinic|Mirador Heights Radiology Group|Port Calder Hand Center|Rio Encantado Health Center|Castellan Laboratories|Foxglove Wellness Center'.split(
    '|',
  );
export const insurers =
  'Harrowgate Insurance Company|Tidewater Claims Services|Ledgerstone Indemnity|Crestmark Casualty Company|Bellwether Mutual|Pikestaff Risk Management|Keystone Arbor Administrators|Juniper Assurance|Law Offices of Tamsin Quarrie|Quarrie, Denholm & Voss LLP|Brannigan Law Group|Ostler & Finch LLP'.split(
    '|',
  );
export const streets =
  'Alder Street|Quail Hollow Road|Via Del Sol|Mockingbird Lane|North Tamarack Avenue|Juniper Court|Old Mill Drive|W. Cypress Blvd|Sycamore Way|5th Street|E. 14th Ave|Calle Serena|Harborview Terrace|Elderberry Circle|Mission Ridge Pkwy|Walnut Grove Rd|Palomino Trail|S. Figtree Pl'.split(
    '|',
  );
