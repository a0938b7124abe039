/** Work as it was put aside. */
export interface KeptWork {
  /** Of the page that put it aside. */
  readonly id: string;
  /** What a reader knows it by. */
  readonly title: string;
  /** Of the file it came from, or is to go to; `null` where there is none yet. */
  readonly name: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Of a roster or a document, as its file would hold it. */
  readonly content: unknown;
}

/** Where work is put aside. Each call is done, whole, or not at all. */
export interface KeepStore {
  put(work: KeptWork): Promise<void>;
  all(): Promise<readonly KeptWork[]>;
  remove(id: string): Promise<void>;
}

const STORE = 'work';

const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function opened(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => void request.result.createObjectStore(STORE, { keyPath: 'id' });
  return done(request);
}

/**
 * The browser's own storage, of this machine and this address alone.
 *
 * @param name of the database; another keeps other work
 */
export function browserStore(name = 'lunzhi'): KeepStore {
  let opening: Promise<IDBDatabase> | undefined;
  const within = async <Result>(
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest<Result>,
  ): Promise<Result> => {
    // one that could not be opened is asked for again
    opening ??= opened(name).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    const database = await opening;
    // strict: it stands on the disk before it is said to
    const transaction = database.transaction(STORE, mode, { durability: 'strict' });
    const asked = done(ask(transaction.objectStore(STORE)));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    });
    return asked;
  };
  return {
    put: (work) => within('readwrite', (store) => store.put(work)).then(() => undefined),
    all: () => within('readonly', (store) => store.getAll() as IDBRequest<KeptWork[]>),
    remove: (id) => within('readwrite', (store) => store.delete(id)),
  };
}
