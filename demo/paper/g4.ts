import type { Raster } from '../../src/records/image/raster.ts';
import { blackCodes, longCodes, whiteCodes } from './g4codes.ts';

/** Vertical mode codes of ITU-T T.6 for a shift of −3 … +3. */
const verticalCodes = ['0000010', '000010', '010', '1', '011', '000011', '0000011'];
const passCode = '0001';
const horizontalCode = '001';
const endOfBlock = '000000000001000000000001';

/** A black-and-white page (darker than 128 is black) in CCITT Group 4, as fax servers store it. */
export function encodeG4({ width, height, grey }: Raster): Uint8Array {
  const bits = new BitWriter();
  let reference: number[] = [];
  for (let y = 0; y < height; y++) {
    const line = changesOf(grey, y * width, width);
    encodeLine(bits, line, reference, width);
    reference = line;
  }
  bits.write(endOfBlock);
  return bits.finish();
}

/** The columns at which the colour changes, a line starting white. */
function changesOf(grey: Uint8Array, start: number, width: number): number[] {
  const changes: number[] = [];
  let black = false;
  for (let x = 0; x < width; x++) {
    const dark = grey[start + x]! < 128;
    if (dark !== black) changes.push(x);
    black = dark;
  }
  return changes;
}

function encodeLine(bits: BitWriter, line: number[], reference: number[], width: number): void {
  let a0 = -1;
  let black = false;
  while (a0 < width) {
    const a1 = nextChange(line, a0, black, width);
    const b1 = nextChange(reference, a0, black, width);
    const b2 = reference.find((x) => x > b1) ?? width;
    if (b2 < a1) {
      bits.write(passCode);
      a0 = b2;
    } else if (Math.abs(a1 - b1) <= 3) {
      bits.write(verticalCodes[a1 - b1 + 3]!);
      a0 = a1;
      black = !black;
    } else {
      const a2 = line.find((x) => x > a1) ?? width;
      bits.write(horizontalCode + runCode(a1 - Math.max(a0, 0), black) + runCode(a2 - a1, !black));
      a0 = a2;
    }
  }
}

/** The first change right of `from` to the colour opposite to the one being coded. */
function nextChange(changes: number[], from: number, black: boolean, width: number): number {
  for (let at = black ? 1 : 0; at < changes.length; at += 2) if (changes[at]! > from) return changes[at]!;
  return width;
}

function runCode(length: number, black: boolean): string {
  const codes = black ? blackCodes : whiteCodes;
  let left = length;
  let code = '';
  while (left >= 2560) {
    code += longCodes[12];
    left -= 2560;
  }
  if (left >= 1792) code += longCodes[(left - 1792) >> 6];
  else if (left >= 64) code += codes[63 + (left >> 6)];
  return code + codes[left & 63];
}

class BitWriter {
  private bytes: number[] = [];
  private current = 0;
  private filled = 0;

  write(code: string): void {
    for (const bit of code) {
      this.current = (this.current << 1) | (bit === '1' ? 1 : 0);
      this.filled += 1;
      if (this.filled === 8) this.flush();
    }
  }

  finish(): Uint8Array {
    while (this.filled > 0) this.write('0');
    return Uint8Array.from(this.bytes);
  }

  private flush(): void {
    this.bytes.push(this.current);
    this.current = 0;
    this.filled = 0;
  }
}
