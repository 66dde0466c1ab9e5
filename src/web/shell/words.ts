const en = {
  tools: 'Tools for everybody',
  inbox: 'Inbox',
  myCases: 'My cases',
  patients: 'My patients',
  sendRecords: 'Send records',
  fees: 'Fees',
  reviews: 'My reviews',
  secondReading: 'Second reading',
  payments: 'Payments',
  publications: 'Publications',
  keys: 'Keys',
  offline: 'No connection. You see what was loaded last. What you type stays here.',
  forbidden: {
    title: 'This page is not for your sign-in',
    lead: 'It belongs to somebody with another part in the case. Sign in as somebody else, or go to your own pages.',
    home: 'To my pages',
    notThere: 'This is not here, or not yours',
    notThereLead:
      'Look at the number again. A case can be seen only by the people who take part in it, on the days they do.',
    signIn: 'Sign in to see this',
    signInLead: 'You come back here afterwards.',
    loadFailed: 'This could not be loaded',
    noConnection: 'There is no connection',
    noConnectionLead: 'Check your connection. Nothing you typed is lost.',
  },
};

const es: typeof en = {
  tools: 'Herramientas para todos',
  inbox: 'Bandeja',
  myCases: 'Mis casos',
  patients: 'Mis pacientes',
  sendRecords: 'Mandar papeles',
  fees: 'Cuotas',
  reviews: 'Mis revisiones',
  secondReading: 'Segunda lectura',
  payments: 'Pagos',
  publications: 'Publicaciones',
  keys: 'Llaves',
  offline: 'Sin conexión. Usted ve lo último que se cargó. Lo que escriba queda aquí.',
  forbidden: {
    title: 'Esta página no es para su cuenta',
    lead: 'Es de alguien con otra parte en el caso. Entre con otra cuenta, o vaya a sus propias páginas.',
    home: 'A mis páginas',
    notThere: 'Esto no existe, o no es suyo',
    notThereLead:
      'Mire otra vez el número. Solo pueden ver un caso las personas que son parte de él, en los días en que lo son.',
    signIn: 'Entre para ver esto',
    signInLead: 'Después regresa aquí.',
    loadFailed: 'No se pudo cargar',
    noConnection: 'No hay conexión',
    noConnectionLead: 'Revise su conexión. No se pierde nada de lo que escribió.',
  },
};

export const shellWords = { en, es };
