import { availableParallelism } from 'node:os';
import type { Raster } from '../image/raster.ts';
import { OcrEngine } from './engine.ts';
import { type OcrPage, readRaster } from './readRaster.ts';

interface Waiting {
  raster: () => Promise<{ raster: Raster; dpi: number }>;
  resolve(page: OcrPage): void;
  reject(error: unknown): void;
}

/** A page took longer than it may; its engine was ended and another will be started. */
export class OcrTimedOut extends Error {}

/**
 * OCR engines, one a core (each holds about 250 MB), and the pages that wait for one. A page's picture is made only
 * when an engine is free, so a long file needs no more memory than a short one.
 */
export class OcrPool {
  private readonly idle: OcrEngine[];
  private readonly orienter = new OcrEngine('osd');
  private readonly waiting: Waiting[] = [];
  private readonly pageMs: number;

  constructor(engines = availableParallelism(), pageMs = 120_000) {
    this.idle = Array.from({ length: Math.max(1, engines) }, () => new OcrEngine('eng'));
    this.pageMs = pageMs;
  }

  read(raster: Waiting['raster']): Promise<OcrPage> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ raster, resolve, reject });
      void this.advance();
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.idle, this.orienter].map((engine) => engine.stop()));
  }

  private async advance(): Promise<void> {
    const engine = this.idle.shift();
    if (!engine) return;
    const next = this.waiting.shift();
    if (!next) {
      this.idle.push(engine);
      return;
    }
    try {
      const { raster, dpi } = await next.raster();
      next.resolve(await this.withinTime(engine, readRaster(engine, this.orienter, raster, dpi)));
    } catch (error) {
      next.reject(error);
    } finally {
      this.idle.push(engine);
      void this.advance();
    }
  }

  private async withinTime<T>(engine: OcrEngine, work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new OcrTimedOut()), this.pageMs);
    });
    try {
      return await Promise.race([work, late]);
    } catch (error) {
      work.catch(() => undefined);
      await engine.stop();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}

let shared: OcrPool | undefined;

/** The pool used where none is given. Its threads do not keep the process alive. */
export function sharedOcr(): OcrPool {
  shared ??= new OcrPool();
  return shared;
}
