import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Product } from './product.ts';

/** The product on one port and one data folder, to be killed without warning and started again. */
export class Killable {
  readonly url: string;
  readonly data: string;
  private process: ChildProcess | null = null;
  private readonly port: string;

  private constructor(data: string, port: string) {
    this.data = data;
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
  }

  /** With the demonstration's cases in it. */
  static async start(): Promise<Killable> {
    // Started once the usual way: it makes the cases, and its port is free when it is gone.
    const first = await Product.start();
    const data = mkdtempSync(join(tmpdir(), 'openimr-killable-'));
    await first.stop(true);
    cpSync(first.data, data, { recursive: true });
    rmSync(first.data, { recursive: true, force: true });
    const killable = new Killable(data, new URL(first.url).port);
    await killable.rise();
    return killable;
  }

  /** SIGKILL: no time to finish, to write down, or to say goodbye. */
  async kill(): Promise<void> {
    const gone = new Promise((resolve) => this.process?.once('exit', resolve));
    this.process?.kill('SIGKILL');
    await gone;
  }

  async rise(): Promise<void> {
    const args = ['bin/openimr.js', 'serve', '--demo', '--data', this.data, '--port', this.port];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    this.process = child;
    await new Promise<void>((resolve, reject) => {
      let said = '';
      child.stderr?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (/OpenIMR is ready/.test(said)) resolve();
      });
      child.once('exit', () => reject(new Error(`the product ended:\n${said}`)));
    });
  }

  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.data, { recursive: true, force: true });
  }
}
