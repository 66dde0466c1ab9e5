import { createServer as createHttpServer } from 'node:http';
import { type ServerType, serve } from '@hono/node-server';
import type { App } from '../app/app.ts';
import { openPost } from '../app/background/post.ts';
import { work } from '../app/background/work.ts';
import { watchFolder } from '../app/documents/watch-folder.ts';
import { openSignIn } from '../app/identity/sign-in.ts';
import { beginFollowing } from '../app/publish/shared-library.ts';
import { createServer } from './create.ts';
import { createProbes } from './probes.ts';
import { setBackground } from './running.ts';
import { beginTelemetry } from './telemetry/index.ts';

export interface Running {
  url: string;
  port: number;
  /** Begins background work; once is enough. */
  beginBackground(): void;
  /** Takes no new request, finishes what it began, closes the store. */
  stop(): Promise<void>;
}

/** Serves the pages and the API until `stop`; background work starts when it is told to. */
export async function startServer(app: App): Promise<Running> {
  const { HOST: host, PORT: port, OPENIMR_URL: configured } = app.config;
  const listening = await listen(host, port);
  const url = `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${listening.port}`;
  if (app.store.protection === 'triggers')
    app.log.warn('the owner of the tables may make no role: triggers alone keep events from being changed');
  const telemetry = await beginTelemetry(app);
  const role = app.config.OPENIMR_ROLE;
  const signIn = await openSignIn(app, { baseUrl: configured ?? url, origins: besides(host, listening.port) });
  listening.hand((role === 'worker' ? createProbes(app) : createServer(app, signIn)).fetch);
  const following = beginFollowing(app);
  const ending = new AbortController();
  const post = openPost(app.config, (mail) =>
    app.log.debug({ subject: mail.subject }, 'no mail server is configured: a mail stayed here'),
  );
  let working: Promise<void> | undefined;
  return {
    url: configured ?? url,
    port: listening.port,
    beginBackground: () => {
      if (role === 'web') return;
      const folder = app.config.OPENIMR_WATCH_FOLDER;
      setBackground(app, 'running');
      working ??= Promise.all([
        work(app, post, ending.signal),
        folder ? watchFolder(app, folder, ending.signal) : undefined,
      ]).then(() => undefined);
    },
    stop: async () => {
      setBackground(app, 'ending');
      ending.abort();
      await Promise.all([listening.close(), working, following?.stop()]);
      await telemetry?.end();
      await app.store.close();
    },
  };
}

/** On the machine itself the pages are reached by name and by number. */
const besides = (host: string, port: number): string[] =>
  ['127.0.0.1', 'localhost', '0.0.0.0', '::'].includes(host)
    ? [`http://127.0.0.1:${port}`, `http://localhost:${port}`]
    : [];

/** An answer that takes longer than this when the program ends is cut off. */
const longestAnswer = 30_000;

type Fetch = Parameters<typeof serve>[0]['fetch'];

/** The port must be known before sign-in is opened (its address goes into cookies), so listening comes first. */
async function listen(hostname: string, port: number) {
  let fetch: Fetch = () => new Response('Starting', { status: 503 });
  const server: ServerType = await new Promise((resolve, reject) => {
    const made = serve(
      { fetch: (request, env) => fetch(request, env), hostname, port, createServer: createHttpServer },
      () => resolve(made),
    );
    made.on('error', reject);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    hand: (to: Fetch) => {
      fetch = to;
    },
    /** What is being answered is answered; a connection that then stays open without a word is not waited for. */
    close: () =>
      new Promise<void>((resolve) => {
        const cutting = setTimeout(
          () => 'closeAllConnections' in server && server.closeAllConnections(),
          longestAnswer,
        );
        const idling = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), 200);
        server.close(() => {
          clearTimeout(cutting);
          clearInterval(idling);
          resolve();
        });
      }),
  };
}
