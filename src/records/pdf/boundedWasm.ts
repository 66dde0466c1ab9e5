const memorySection = 5;
const pageBytes = 65_536;

/**
 * The WebAssembly module with its memory allowed to grow to `maxMiB` and no further. A worker thread's
 * `resourceLimits` bound only JavaScript's heap; a PDF made to swell would otherwise take what the machine has.
 */
export function boundWasmMemory(wasm: Uint8Array, maxMiB: number): Uint8Array {
  const section = findSection(wasm, memorySection);
  if (!section) return wasm;
  const [count, afterCount] = readNumber(wasm, section.start);
  const flags = wasm[afterCount]!;
  const [initial] = readNumber(wasm, afterCount + 1);
  if (count !== 1) return wasm;
  const maximum = Math.max(initial, Math.floor((maxMiB * 1024 * 1024) / pageBytes));
  const body = [1, flags | 1, ...writeNumber(initial), ...writeNumber(maximum)];
  const header = [memorySection, ...writeNumber(body.length)];
  return Buffer.concat([
    wasm.subarray(0, section.header),
    Uint8Array.from([...header, ...body]),
    wasm.subarray(section.end),
  ]);
}

function findSection(wasm: Uint8Array, wanted: number) {
  let at = 8; // after the magic number and the version
  while (at < wasm.length) {
    const [length, start] = readNumber(wasm, at + 1);
    if (wasm[at] === wanted) return { header: at, start, end: start + length };
    at = start + length;
  }
  return undefined;
}

/** An unsigned LEB128 number and the place after it. */
function readNumber(bytes: Uint8Array, from: number): [number, number] {
  let value = 0;
  let shift = 0;
  for (let at = from; ; at++) {
    const byte = bytes[at]!;
    value += (byte & 0x7f) * 2 ** shift;
    shift += 7;
    if ((byte & 0x80) === 0) return [value, at + 1];
  }
}

function writeNumber(number: number): number[] {
  const bytes: number[] = [];
  let left = number;
  do {
    const low = left % 128;
    left = Math.floor(left / 128);
    bytes.push(left > 0 ? low | 0x80 : low);
  } while (left > 0);
  return bytes;
}
