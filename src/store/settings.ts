import type pg from 'pg';
import type { Settings } from './port.ts';

/** Settings that are changed while the program runs; what it needs to start stands in its configuration. */
export function openSettings(pool: pg.Pool): Settings {
  return {
    get: async <T>(key: string) => {
      const { rows } = await pool.query('select value from kv_settings where key = $1', [key]);
      return rows[0] ? (rows[0].value as T) : null;
    },
    set: async (key, value) => {
      const text = `insert into kv_settings values ($1, $2)
        on conflict (key) do update set value = excluded.value, changed_at = now()`;
      await pool.query(text, [key, JSON.stringify(value)]);
    },
    remove: async (key) => {
      await pool.query('delete from kv_settings where key = $1', [key]);
    },
    list: async (prefix = '') => {
      const text = 'select key, value from kv_settings where starts_with(key, $1) order by key';
      const { rows } = await pool.query(text, [prefix]);
      return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
    },
  };
}
