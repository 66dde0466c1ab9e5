/** The pages of the denial letter, kept on this device until they are in the case: photographs outlive a reload. */
export interface Paper {
  id: string;
  file: File;
}

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('openimr-papers', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('papers');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const request = act(database.transaction('papers', mode).objectStore('papers'));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } finally {
    database.close();
  }
}

/** Where the browser keeps nothing (private windows of some), they live as long as the page. */
const inMemory = new Map<string, File>();

export async function keepPaper({ id, file }: Paper): Promise<void> {
  inMemory.set(id, file);
  await inStore('readwrite', (store) => store.put(file, id)).catch(() => undefined);
}

/** The file, or null when this device does not have it (it was photographed with another). */
export async function findPaper(id: string): Promise<File | null> {
  return (
    inMemory.get(id) ??
    (await inStore<File | undefined>('readonly', (store) => store.get(id)).catch(() => null)) ??
    null
  );
}

export async function dropPaper(id: string): Promise<void> {
  inMemory.delete(id);
  await inStore('readwrite', (store) => store.delete(id)).catch(() => undefined);
}
