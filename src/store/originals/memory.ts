import type { BlobStore } from './port.ts';

/** Blobs for as long as the process lives: beside a database in memory. */
export function memoryBlobs(): BlobStore {
  const blobs = new Map<string, Uint8Array>();
  return {
    put: async (name, bytes) => void blobs.set(name, Uint8Array.from(bytes)),
    get: async (name) => blobs.get(name) ?? null,
    has: async (name) => blobs.has(name),
    remove: async (name) => void blobs.delete(name),
    list: async function* (prefix = '') {
      for (const name of [...blobs.keys()].sort()) if (name.startsWith(prefix)) yield name;
    },
  };
}
