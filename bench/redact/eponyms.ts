/** One hundred and fifty and more uses of names that name no person of the case; none may be touched. */
export const eponymSentences: readonly string[] = `
Hawkins test was positive on the right.|Hawkins-Kennedy impingement test was equivocal.|Neer's sign is positive.|Tinel's sign was negative at both wrists.
Phalen's test reproduced numbness.|Positive Tinel and Phalen on the left.|Lisfranc injury was ruled out.|There is a Baker's cyst behind the knee.
Parkinson's disease runs in the family.|Spurling's maneuver is positive.|Lhermitte's sign is absent.|Hoffmann's reflex is negative.
Babinski is downgoing bilaterally.|Romberg test is negative.|Lachman and McMurray tests were positive.|Apley's compression test was negative.
Thessaly and Steinmann tests were normal.|Ober test is positive for tightness.|Thomas test is positive.|Patrick's test provokes groin pain.
FABER (Patrick) test is positive.|Gaenslen's test was positive.|Kemp's test was positive bilaterally.|Yeoman's test was negative.
Lasègue sign was positive at 40 degrees.|Braggard's test was negative.|Waddell signs were 1/5.|Adson's test was negative.
Roos test was positive after one minute.|Allen's test showed good flow.|Finkelstein's test is positive.|De Quervain's tenosynovitis was treated with a splint.
Dupuytren's contracture of the ring finger.|Heberden's nodes are present.|Bouchard nodes were noted.|Froment's sign is positive.
Wartenberg sign was negative.|Cozen's test was positive at the elbow.|Mill's test reproduced lateral pain.|Maudsley's test was positive.
Speed's test is positive.|Yergason's test is negative.|O'Brien's test was positive.|Jobe's empty can test was weak.
Crank and Clunk tests were negative.|Gerber lift-off was weak.|Codman's exercises were taught.|Bankart lesion was repaired.
Hill-Sachs deformity was visible.|Colles' fracture healed well.|Smith fracture of the distal radius.|Barton's fracture was reduced.
Bennett fracture of the thumb.|Rolando fracture was excluded.|Galeazzi fracture was plated.|Monteggia fracture was plated.
Jones fracture of the fifth metatarsal.|Pott's fracture of the ankle.|Maisonneuve fracture was excluded.|Chance fracture of L1.
Jefferson fracture was not seen.|Salter-Harris type II fracture as a child.|Gustilo type I open fracture.|Schatzker II plateau fracture.
Garden III fracture of the hip.|Weber B ankle fracture.|Neer three-part fracture.|Mason type I radial head fracture.
Haglund's deformity is prominent.|Morton's neuroma in the third web space.|Mulder's click is present.|Thompson test was negative for rupture.
Achilles tendon is intact.|Kager fat pad is clear.|Hoffa's fat pad is swollen.|Osgood-Schlatter disease in youth.
Sinding-Larsen syndrome was considered.|Pellegrini-Stieda lesion was calcified.|Segond fracture was not seen.|Tarlov cyst at S2.
Schmorl's nodes at L1-L2.|Modic type II changes at L5.|Pfirrmann grade IV disc.|Meyerding grade I slip.
Scheuermann's kyphosis.|Bertolotti syndrome was considered.|Cobb angle of 12 degrees.|Luschka joints are hypertrophic.
Chiari malformation was excluded.|Charcot joint of the foot.|Charcot-Marie-Tooth disease was ruled out.|Guillain-Barré syndrome in 2009.
Bell's palsy resolved.|Horner's syndrome after the block.|Erb's palsy at birth.|Parsonage-Turner syndrome was considered.
Raynaud's phenomenon in the cold.|Sjögren's syndrome was excluded.|Hashimoto's thyroiditis is treated.|Graves disease is in remission.
Crohn's disease limits drugs.|Barrett's esophagus precludes NSAIDs.|Cushing's syndrome from steroids.|Addison's disease was ruled out.
Ménière's disease causes vertigo.|Dix-Hallpike test was negative.|Epley maneuver helped.|Rinne and Weber tests were normal.
Glasgow Coma Scale was 15.|Rancho Los Amigos level VIII.|Beck Depression Inventory was 21.|Beck Anxiety Inventory was 14.
Hamilton depression scale was 17.|Zung scale was elevated.|Epworth Sleepiness Scale was 15.|Oswestry disability index was 44%.
Roland-Morris questionnaire was 14.|Likert scale answers were used.|Mallampati class II.|Karnofsky score of 80.
Jamar grip dynamometer showed weakness.|Semmes-Weinstein monofilament testing was normal.|Mankoski pain scale was used.|Wong-Baker faces scale was 6.
Kellgren-Lawrence grade III arthritis.|Outerbridge grade IV chondromalacia.|Tönnis grade I.|Goutallier stage 2 atrophy.
Trendelenburg gait is present.|Homans sign is negative.|Murphy's sign is absent.|McBurney's point is not tender.
Valsalva worsens the pain.|Trousseau and Chvostek signs are absent.|Kernig and Brudzinski signs are absent.|Heimlich maneuver was taught.
Weaver-Dunn procedure was done.|Mumford procedure was authorized.|Latarjet procedure is requested.|Putti-Platt repair in 1998.
Broström repair is requested.|Chrisman-Snook procedure was declined.|Kidner procedure was discussed.|Lapidus fusion is requested.
Girdlestone resection is not planned.|Steindler flexorplasty was considered.|Kirschner wires were removed.|Steinmann pins were removed.
Foley catheter was removed.|Jackson-Pratt drain was removed.|Hemovac drain was removed.|Penrose drain was removed.
McKenzie exercises are taught.|Williams flexion exercises are taught.|Kegel exercises are taught.|Pilates program was denied.
Philadelphia collar was fitted.|Milwaukee brace was worn in youth.|Boston brace was worn in youth.|Minerva jacket was discussed.
Robert Jones dressing was applied.|Buck's traction was used.|Russell traction was used.|Bryant traction was used.
Volkmann contracture was feared.|Sudeck atrophy was described.|Tietze syndrome of the ribs.|Kienböck disease of the lunate.
Preiser disease was excluded.|Paget's disease of bone.|Ehlers-Danlos syndrome was excluded.|Marfan habitus is absent.
Huntington's disease was excluded.|Lou Gehrig's disease was excluded.|Alzheimer's disease in her mother.|Down syndrome in a brother.
Tourette syndrome was excluded.|Wernicke area was normal.|Broca area was normal.|Purkinje cells were normal.
Stryker frame was used.|Cesar Chavez Day was a holiday.|Martin Luther King Jr. Day was a holiday.|Norco 10/325 was refilled.
Lyrica and Cymbalta were continued.|Ambien was stopped.|Percocet was tapered.|The L4-L5 disc is desiccated.`
  .trim()
  .split(/[|\n]/);
