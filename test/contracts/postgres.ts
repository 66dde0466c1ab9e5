export * from '../../bench/postgres/server.ts';
