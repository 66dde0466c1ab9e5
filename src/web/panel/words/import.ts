/** The import of a panel, in both languages. */
const en = {
  importTitle: 'Import a panel',
  importLead:
    'A CSV or JSON file, one reviewer a row. Each row is checked on its own: what cannot be taken is listed with the reason, the others are enrolled. A JSON file may also bring “organizations”, who owns whom.',
  file: 'File (CSV or JSON)',
  rehearse: 'Check the file',
  importNow: 'Import {count} rows',
  importDone: 'Imported: {enrolled} new, {changed} changed, {unchanged} as they were, {organizations} organizations.',
  rehearsed:
    'Nothing is recorded yet. This file would bring {enrolled} new reviewers, change {changed}, leave {unchanged} as they are, and bring {organizations} organizations.',
  refusedRows: 'Rows that cannot be taken: {count}',
  warnedRows: 'Taken, but look at them: {count}',
  row: 'Row',
  id: 'Id',
  field: 'Field',
  why: 'Why',
  notRead: 'The file could not be read',
  sending: 'Sending …',
};

const es: typeof en = {
  importTitle: 'Importar un grupo',
  importLead:
    'Un archivo CSV o JSON, un revisor por fila. Cada fila se revisa por separado: lo que no se puede tomar se muestra con la razón, lo demás se inscribe. Un archivo JSON puede traer también “organizations”, quién es dueño de quién.',
  file: 'Archivo (CSV o JSON)',
  rehearse: 'Revisar el archivo',
  importNow: 'Importar {count} filas',
  importDone:
    'Importado: {enrolled} nuevos, {changed} cambiados, {unchanged} sin cambio, {organizations} organizaciones.',
  rehearsed:
    'Nada se ha guardado todavía. Este archivo traería {enrolled} revisores nuevos, cambiaría {changed}, dejaría {unchanged} como están y traería {organizations} organizaciones.',
  refusedRows: 'Filas que no se pueden tomar: {count}',
  warnedRows: 'Tomadas, pero mírelas: {count}',
  row: 'Fila',
  id: 'Clave',
  field: 'Campo',
  why: 'Por qué',
  notRead: 'No se pudo leer el archivo',
  sending: 'Mandando …',
};

export const importWords = { en, es };
