import { despeckled, doubled, halved, inkShare, liesSideways, turned } from '../image/adjust.ts';
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

/**
 * Reads a page's picture. A picture under 150 dots an inch is doubled; one that lies sideways or upside down is turned
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
  let quarters = liesSideways(sized.raster) ? await quartersOf(orienter, sized.raster) : 0;
  let best = await engine.read(turned(sized.raster, quarters), sized.dpi);
  if (best.confidence < poorReading && quarters === 0) {
    quarters = await quartersOf(orienter, sized.raster);
    if (quarters !== 0) best = await engine.read(turned(sized.raster, quarters), sized.dpi);
  }
  let scale = 72 / sized.dpi;
  if (best.confidence < goodReading) {
    const cleaned = cleanedUp(turned(sized.raster, quarters), sized.dpi);
    const again = await engine.read(cleaned.raster, cleaned.dpi);
    if (again.confidence > best.confidence) {
      best = again;
      scale = 72 / cleaned.dpi;
    }
  }
  const width = (raster.width * 72) / dpi;
  const height = (raster.height * 72) / dpi;
  return { lines: placed(best, scale, quarters, width, height), confidence: best.confidence, blank: false };
}

async function quartersOf(orienter: OcrEngine, raster: Raster): Promise<0 | 1 | 2 | 3> {
  try {
    const { quarters, sureness } = await orienter.orientation(raster);
    return sureness >= minSureness ? quarters : 0;
  } catch {
    return 0; // too few characters to tell by
  }
}

function resized(raster: Raster, dpi: number): { raster: Raster; dpi: number } {
  if (dpi < 150) return { raster: doubled(raster), dpi: dpi * 2 };
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
