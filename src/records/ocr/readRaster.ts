import {
  despeckled,
  doubled,
  graininess,
  greyShare,
  halved,
  inkShare,
  liesSideways,
  softened,
  turned,
  whitened,
} from '../image/adjust.ts';
import type { Raster } from '../image/raster.ts';
import type { Lines } from '../pages/page.ts';
import type { OcrEngine, Seen } from './engine.ts';

export interface OcrPage {
  /** Words in points from the top left of the page as given. */
  lines: Lines;
  confidence: number;
  blank: boolean;
}

/** Under this share of ink nothing is printed: a speck or two. */
const blankBelow = 0.000_15;
/** What a reading must reach before other ways of looking at the page are tried. */
const goodReading = 0.85;
const poorReading = 0.6;
const minSureness = 2;
/** Mean step between neighbouring dots of paper: above this the page is cleaned before it is read. */
const grainy = 9;
/** Under this share of grey a page is black and white, as fax machines send; at this density its letters are smooth by themselves. */
const blackAndWhite = 0.02;
const finePrint = 250;
/** Share of ink on a page with some ten lines. */
const littlePrint = 0.02;

/**
 * Reads a page's picture. A coarse picture is doubled; one that lies sideways or upside down is turned
 * first; a poor reading is tried again on a cleaned picture, and the surer one kept.
 */
export async function readRaster(
  engine: OcrEngine,
  orienter: OcrEngine,
  raster: Raster,
  dpi: number,
): Promise<OcrPage> {
  if (inkShare(raster) < blankBelow) return { lines: [], confidence: 0, blank: true };
  const sized = resized(raster, dpi);
  const plain = prepared(sized);
  const look = async (picture: Sized, quarters: Quarters): Promise<Look> => ({
    seen: await engine.read(turned(picture.raster, quarters), picture.dpi),
    scale: 72 / picture.dpi,
    quarters,
  });
  const guess = liesSideways(sized.raster) ? await quartersOf(orienter, sized.raster) : 0;
  let best = await look(plain, guess);
  if (best.seen.confidence < poorReading) {
    const other = guess === 0 ? await quartersOf(orienter, sized.raster) : 0;
    if (other !== guess) best = surer(best, await look(plain, other));
  }
  if (best.seen.confidence < (plain === sized ? goodReading : poorReading)) {
    best = surer(best, await look(cleanedUp(sized.raster, sized.dpi), best.quarters));
  }
  const width = (raster.width * 72) / dpi;
  const height = (raster.height * 72) / dpi;
  const lines = placed(best.seen, best.scale, best.quarters, width, height);
  return { lines, confidence: best.seen.confidence, blank: false };
}

/** A grainy page is cleaned, and the ragged edges of a fax are softened, before they are read. */
function prepared(sized: Sized): Sized {
  if (graininess(sized.raster) > grainy) return { ...sized, raster: withoutGrain(sized.raster) };
  if (sized.dpi < finePrint && greyShare(sized.raster) < blackAndWhite) {
    return { ...sized, raster: softened(sized.raster) };
  }
  return sized;
}

/** A page with little print is whitened too; where there is much, OCR tells print from paper better by itself. */
function withoutGrain(raster: Raster): Raster {
  const soft = softened(raster);
  return inkShare(soft) < littlePrint ? whitened(soft) : soft;
}

type Quarters = 0 | 1 | 2 | 3;
interface Sized {
  raster: Raster;
  dpi: number;
}
interface Look {
  seen: Seen;
  scale: number;
  quarters: Quarters;
}

/** The orientation of a poor page may be told wrong, and cleaning may take strokes away: the surer reading wins. */
const surer = (a: Look, b: Look): Look => (b.seen.confidence > a.seen.confidence ? b : a);

async function quartersOf(orienter: OcrEngine, raster: Raster): Promise<0 | 1 | 2 | 3> {
  try {
    const { quarters, sureness } = await orienter.orientation(raster);
    return sureness >= minSureness ? quarters : 0;
  } catch {
    return 0; // too few characters to tell by
  }
}

function resized(raster: Raster, dpi: number): { raster: Raster; dpi: number } {
  if (dpi < 145) return { raster: doubled(raster), dpi: dpi * 2 };
  if (dpi >= 450) return { raster: halved(raster), dpi: dpi / 2 };
  return { raster, dpi };
}

function cleanedUp(raster: Raster, dpi: number): { raster: Raster; dpi: number } {
  const larger = dpi < 250 ? { raster: doubled(raster), dpi: dpi * 2 } : { raster, dpi };
  return { raster: despeckled(larger.raster), dpi: larger.dpi };
}

/** From dots of the turned picture to points of the page as it came. `width` and `height` are those of the page. */
function placed({ lines }: Seen, scale: number, quarters: 0 | 1 | 2 | 3, width: number, height: number): Lines {
  return lines.map((line) =>
    line.map((word) => {
      const [x, y, wide, high] = [word.x * scale, word.y * scale, word.width * scale, word.height * scale];
      const box = [
        { x, y, width: wide, height: high },
        { x: y, y: height - x - wide, width: high, height: wide },
        { x: width - x - wide, y: height - y - high, width: wide, height: high },
        { x: width - y - high, y: x, width: high, height: wide },
      ][quarters]!;
      return { ...word, ...box };
    }),
  );
}
