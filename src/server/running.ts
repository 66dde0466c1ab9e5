import type { App } from '../app/app.ts';

/** What background work does in this process: `elsewhere` where a process serves pages only. */
export type Background = 'not begun' | 'running' | 'elsewhere' | 'ending';

const states = new WeakMap<App, Background>();

export const backgroundOf = (app: App): Background =>
  states.get(app) ?? (app.config.OPENIMR_ROLE === 'web' ? 'elsewhere' : 'not begun');

export const setBackground = (app: App, state: Background): void => void states.set(app, state);
