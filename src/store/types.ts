import pg from 'pg';

const { builtins } = pg.types;

/**
 * How columns come back, the same from both databases: bigint as number (positions stay far below 2^53), days as
 * `YYYY-MM-DD` (not local midnight), instants as ISO strings in UTC.
 */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    switch (oid) {
      case builtins.INT8:
        return Number;
      case builtins.DATE:
        return (text: string) => text;
      case builtins.TIMESTAMPTZ:
        return (text: string) => new Date(text).toISOString();
      default:
        return pg.types.getTypeParser(oid, format as 'text');
    }
  },
};
