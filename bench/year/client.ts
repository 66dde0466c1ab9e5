import { Agent, request } from 'node:http';

/** Somebody who sends requests: the headers that prove who it is. */
export interface Sender {
  headers: Record<string, string>;
}

export interface Answer<T = Record<string, unknown>> {
  status: number;
  body: T;
  cookies: string;
  ms: number;
}

/** A file with what is said of it, as a form sends it. */
export interface FormFile {
  name: string;
  bytes: Buffer;
  fields: Record<string, string>;
}

/** Speaks HTTP with all web processes in turn: no sender is bound to one of them. */
export class Client {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1_100 });
  private readonly ports: readonly number[];
  private turn = 0;
  /** Told of every answer: what was done, and how long it took. */
  readonly watch: (what: string, answer: Answer) => void;

  constructor(ports: readonly number[], watch: (what: string, answer: Answer) => void = () => {}) {
    this.ports = ports;
    this.watch = watch;
  }

  get = <T = Record<string, unknown>>(who: Sender, path: string, what: string): Promise<Answer<T>> =>
    this.send<T>(who, 'GET', path, what);

  post = <T = Record<string, unknown>>(
    who: Sender,
    path: string,
    body: unknown,
    what: string,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> =>
    this.send<T>(who, 'POST', path, what, Buffer.from(JSON.stringify(body)), {
      'content-type': 'application/json',
      ...headers,
    });

  upload = <T = Record<string, unknown>>(
    who: Sender,
    path: string,
    file: FormFile,
    what: string,
  ): Promise<Answer<T>> => {
    const mark = 'a-boundary-of-the-year-in-load';
    const field = (head: string): string => `--${mark}\r\ncontent-disposition: form-data; ${head}\r\n`;
    const fields = Object.entries(file.fields).map(([name, value]) => `${field(`name="${name}"`)}\r\n${value}\r\n`);
    const body = Buffer.concat([
      Buffer.from(fields.join('')),
      Buffer.from(`${field(`name="file"; filename="${file.name}"`)}content-type: application/pdf\r\n\r\n`),
      file.bytes,
      Buffer.from(`\r\n--${mark}--\r\n`),
    ]);
    return this.send<T>(who, 'POST', path, what, body, { 'content-type': `multipart/form-data; boundary=${mark}` });
  };

  close(): void {
    this.agent.destroy();
  }

  private send<T>(
    who: Sender,
    method: string,
    path: string,
    what: string,
    body?: Buffer,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const port = this.ports[this.turn++ % this.ports.length]!;
    const began = performance.now();
    const length = body ? { 'content-length': String(body.length) } : {};
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port,
          method,
          path,
          agent: this.agent,
          headers: { ...who.headers, ...headers, ...length },
        },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', reject);
          incoming.on('end', () => {
            const answer = answerOf<T>(incoming, Buffer.concat(chunks), performance.now() - began);
            this.watch(what, answer as Answer);
            resolve(answer);
          });
        },
      );
      // A server may close a connection that lay idle just as it is used again: the request goes once more, with its key.
      sent.on('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ECONNRESET' && sent.reusedSocket
          ? resolve(this.send<T>(who, method, path, what, body, headers))
          : reject(error),
      );
      sent.end(body);
    });
  }
}

function answerOf<T>(
  { statusCode = 0, headers }: { statusCode?: number; headers: NodeJS.Dict<string | string[]> },
  bytes: Buffer,
  ms: number,
): Answer<T> {
  const isJson = String(headers['content-type']).includes('json');
  const set = headers['set-cookie'] ?? [];
  const cookies = (Array.isArray(set) ? set : [set]).map((one) => one.split(';')[0]).join('; ');
  return { status: statusCode, body: (isJson ? JSON.parse(bytes.toString()) : {}) as T, cookies, ms };
}
