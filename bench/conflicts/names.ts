/** Given names and surnames as they meet in California, to make fictional people of; any likeness is chance. */
const words = (text: string): string[] => text.trim().split(/\s+/u);

export const englishGiven =
  words(`William Robert James John Michael David Richard Thomas Charles Christopher Daniel Matthew Anthony Donald Steven Andrew
Kenneth Joshua Kevin Brian Timothy Ronald Edward Jeffrey Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel
Gregory Alexander Patrick Raymond Jack Dennis Walter Peter Douglas Henry Nathan Zachary Margaret Patricia Jennifer Linda Elizabeth Barbara
Susan Jessica Sarah Karen Nancy Lisa Sandra Ashley Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura
Sharon Cynthia Kathleen Amy Angela Shirley Anna Brenda Pamela Nicole Ruth Katherine Samantha Christine Emma Catherine Virginia Rachel Janet`);
export const spanishGiven =
  words(`Alejandro Francisco Guillermo Ignacio José Jesús Eduardo Enrique Ernesto Fernando Gregorio Manuel Rafael Ramón Ricardo
Roberto Rodolfo Salvador Vicente Juan Luis Carlos Miguel Jorge Pedro Sergio Javier Héctor Raúl Antonio María Guadalupe Dolores Concepción
Graciela Consuelo Rosario Teresa Josefina Leticia Lourdes Mercedes Beatriz Verónica Yolanda Gabriela Alejandra Isabel Esperanza Soledad`);
export const asianGiven =
  words(`Thanh Minh Hoa Linh Tuan Hung Mei Wei Jian Xiu Ling Jun Hyun Soo Jin Eun Ravi Anil Sunita Priya Deepak Kavita Arjun
Lakshmi Hiroshi Kenji Yuki Akiko Aram Narek Anahit Siranush Arturo Marisol Bayani Rizal`);
export const englishSurnames =
  words(`Smith Johnson Williams Brown Jones Davis Miller Wilson Moore Taylor Anderson Thomas Jackson White Harris Martin Thompson
Robinson Clark Lewis Walker Hall Allen Young King Wright Hill Scott Green Adams Baker Nelson Mitchell Roberts Turner Phillips Campbell Parker Evans
Edwards Collins Stewart Morris Rogers Reed Cook Morgan Bell Murphy Bailey Cooper Richardson Cox Howard Ward Peterson Gray Hughes Watson Brooks
Kelly Sanders Price Bennett Wood Barnes Ross Henderson Coleman Jenkins Perry Powell Long Patterson Hanson Hansen Whitfield Ashworth Pemberton
Kowalski Novak Schneider Hoffmann Fitzgerald O'Brien O'Connor McDonald MacKenzie Lindqvist Andersen Petrosyan Sarkisian Hakobyan Grigoryan Feldman
Rosenberg Goldstein Bernstein Delacroix Beaumont Thibodeaux Vandermeer Castellano Lombardi Esposito Yamamoto Nakamura Tanaka`);
export const spanishSurnames =
  words(`García Martínez Rodríguez López Hernández González Pérez Sánchez Ramírez Torres Flores Rivera Gómez Díaz Reyes Morales Cruz
Ortiz Gutiérrez Chávez Ramos Ruiz Álvarez Mendoza Vásquez Castillo Jiménez Moreno Romero Herrera Medina Aguilar Vargas Castro Guzmán Méndez Muñoz
Salazar Garza Soto Vega Delgado Peña Ríos Alvarado Sandoval Contreras Valdez Guerrero Estrada Ortega Núñez Maldonado Villarreal Zamora Cervantes
Escobar Figueroa Montoya Camacho Ibarra Orozco Quintero Benavides Arellano Zepeda Bustamante`);
export const asianSurnames =
  words(`Nguyen Tran Pham Huynh Hoang Phan Truong Chen Wang Zhang Huang Chang Chan Wong Leung Kim Park Choi Jung Kang Patel Shah
Singh Sharma Gupta Desai Krishnan Venkataraman Banerjee Santos Bautista Villanueva Manalo Dimaculangan`);

/** Words that make an organization's name its own; invented. */
export const brands =
  words(`Kestrel Larkspur Juniper Marlowe Tamarack Halcyon Brightwater Ironwood Quillfeather Saltbush Windrow Copperleaf Fernhollow
Gildcrest Harrowgate Inkwell Jessamine Kingfisher Loomis Merriwether Nightjar Osprey Pinecone Quailrun Ravenswood Sablewood Thistledown Umberland
Vireo Wrenfield Yarrow Zephyrine Bellwether Cinderford Dovetail Elmhurst Foxglove Greywacke Hawthorne Ibisworth Jackdaw Kittiwake Lodestar
Mockingbird Nutmeg Oxbow Periwinkle Quarrystone Rookery Sandpiper Teasel Ulverston Verbena Whippoorwill Xanthia Yellowtail Arbuckle Birchall`);
export const tradeOf: Record<
  'insurer' | 'administrator' | 'group' | 'facility' | 'ur' | 'maker' | 'employer' | 'firm',
  string[]
> = {
  insurer: [
    'Insurance Company',
    'Mutual Insurance',
    'Casualty Company',
    'Indemnity Company',
    'Workers Compensation Insurance',
  ],
  administrator: [
    'Claims Services',
    'Claims Management',
    'Risk Management',
    'Claims Administrators',
    'Benefit Services',
  ],
  group: [
    'Orthopedic Medical Group',
    'Medical Associates',
    'Pain Management Center',
    'Spine Institute',
    'Rehabilitation Group',
  ],
  facility: ['Medical Center', 'Memorial Hospital', 'Surgery Center', 'Community Hospital', 'Regional Medical Center'],
  ur: ['Utilization Review', 'Medical Review Services', 'Managed Care', 'Review Solutions'],
  maker: ['Pharmaceuticals', 'Medical Devices', 'Biomedical', 'Laboratories'],
  employer: [
    'Unified School District',
    'Foods',
    'Logistics',
    'Construction',
    'Farms',
    'County Department of Public Works',
  ],
  firm: ['Law Group', 'Legal Associates'],
};
export const places = words('Pacific Valley Coast Bay Golden Sierra Central Northern Summit Harbor Desert Mission');
