const en = {
  title: 'Desks',
  tabs: {
    queue: 'Queue',
    board: 'Dashboard',
    mail: 'Mail room',
    director: 'Administrative Director',
    notices: 'Notices and e-mails',
  },
};
const es: typeof en = {
  title: 'Mesas',
  tabs: {
    queue: 'Lista',
    board: 'Tablero',
    mail: 'Correo',
    director: 'Director administrativo',
    notices: 'Avisos y correos',
  },
};
export const deskWords = { en, es };
