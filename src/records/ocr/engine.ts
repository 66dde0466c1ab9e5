import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Worker as Thread } from 'node:worker_threads';
import { createWorker, OEM, type Worker } from 'tesseract.js';
import { encodePng } from '../image/png.ts';
import type { Raster } from '../image/raster.ts';
import type { Lines } from '../pages/page.ts';

const folderOf = (language: string) => {
  const installed = createRequire(import.meta.url).resolve(`@tesseract.js-data/${language}/package.json`);
  return join(dirname(installed), '4.0.0_best_int');
};

/** What OCR saw on a picture: words in its dots. */
export interface Seen {
  lines: Lines;
  /** 0–1. */
  confidence: number;
}

/** One Tesseract in a thread of its own, with the language data of the package: nothing comes from the network. */
export class OcrEngine {
  private starting: Promise<Worker> | undefined;
  private readonly language: 'eng' | 'osd';

  /** `osd` tells orientation, `eng` reads. */
  constructor(language: 'eng' | 'osd') {
    this.language = language;
  }

  async read(raster: Raster, dpi: number): Promise<Seen> {
    const png = encodePng(raster.grey, raster.width, raster.height, 1, dpi);
    const options = { rotateAuto: true, user_defined_dpi: String(Math.round(dpi)) };
    const { data } = await this.busy((worker) =>
      worker.recognize(png, options as object, { text: false, blocks: true }),
    );
    const turnBack = unturned(data.rotateRadians ?? 0, raster);
    const lines = (data.blocks ?? []).flatMap((block) =>
      block.paragraphs.flatMap((paragraph) => paragraph.lines.map((line) => line.words.map((word) => turnBack(word)))),
    );
    return { lines: lines.filter((line) => line.length > 0), confidence: (data.confidence ?? 0) / 100 };
  }

  /** Quarter turns clockwise that set the picture upright, with how sure that is (over 2 is usable). */
  async orientation(raster: Raster): Promise<{ quarters: 0 | 1 | 2 | 3; sureness: number }> {
    const png = encodePng(raster.grey, raster.width, raster.height, 1, 200);
    const { data } = await this.busy((worker) => worker.detect(png));
    const quarters = ((((data.orientation_degrees ?? 0) / 90) % 4) + 4) % 4;
    return { quarters: quarters as 0 | 1 | 2 | 3, sureness: data.orientation_confidence ?? 0 };
  }

  /** Ends the thread, also in the middle of a page; the next call starts another. */
  async stop(): Promise<void> {
    const { starting } = this;
    this.starting = undefined;
    const worker = await starting?.catch(() => undefined);
    if (worker) await threadOf(worker).terminate();
  }

  /** The thread keeps the process alive only while it works. */
  private async busy<T>(use: (worker: Worker) => Promise<T>): Promise<T> {
    this.starting ??= this.start();
    const worker = await this.starting;
    threadOf(worker).ref();
    try {
      return await use(worker);
    } finally {
      threadOf(worker).unref();
    }
  }

  private async start(): Promise<Worker> {
    const legacy = this.language === 'osd';
    const worker = await createWorker(this.language, legacy ? OEM.TESSERACT_ONLY : OEM.LSTM_ONLY, {
      langPath: folderOf(this.language),
      cacheMethod: 'none',
      gzip: true,
      legacyCore: legacy,
      legacyLang: legacy,
      errorHandler: () => undefined, // the promise of the job is rejected too
    });
    threadOf(worker).unref();
    return worker;
  }
}

/** The thread is part of what `createWorker` gives, though not of its type. */
const threadOf = (worker: Worker) => (worker as unknown as { worker: Thread }).worker;

type TesseractWord = { text: string; confidence: number; bbox: { x0: number; y0: number; x1: number; y1: number } };

/** Tesseract reads the page turned about its middle; boxes are turned back to where the words really stand. */
function unturned(radians: number, { width, height }: Raster) {
  const cos = Math.cos(-radians);
  const sin = Math.sin(-radians);
  return ({ text, confidence, bbox }: TesseractWord): Lines[number][number] => {
    const middleX = (bbox.x0 + bbox.x1) / 2 - width / 2;
    const middleY = (bbox.y0 + bbox.y1) / 2 - height / 2;
    const x = cos * middleX - sin * middleY + width / 2;
    const y = sin * middleX + cos * middleY + height / 2;
    const [wide, high] = [bbox.x1 - bbox.x0, bbox.y1 - bbox.y0];
    return { text, confidence: confidence / 100, x: x - wide / 2, y: y - high / 2, width: wide, height: high };
  };
}
