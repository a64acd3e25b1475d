import { sealed } from './sealed';

/** Something kept, and when the phone kept it (ms). */
export interface KeptEntry {
  at: number;
  value: unknown;
}

interface Limits {
  /** Characters of one entry, and of all; what is larger is not kept, what is older gives way. */
  entry: number;
  all: number;
  /** An older entry is none (ms). */
  maxAge: number;
}

/** Grows when what is kept changes its shape: what an older version left is thrown away. */
const VERSION = 1;
const WRITE_AFTER_MS = 500;

type Entries = Map<string, KeptEntry>;

const isEntry = (value: unknown): value is KeptEntry =>
  typeof value === 'object' && value !== null && typeof (value as KeptEntry).at === 'number' && 'value' in value;

/** What a text holds that was kept before; nothing where it is not ours. */
export const entriesOf = (text: unknown, now: number, maxAge: number): [string, KeptEntry][] => {
  try {
    const { version, entries } = JSON.parse(String(text)) as { version?: unknown; entries?: unknown };
    if (version !== VERSION || typeof entries !== 'object' || entries === null) return [];
    return Object.entries(entries).filter(
      (pair): pair is [string, KeptEntry] => isEntry(pair[1]) && Math.abs(now - pair[1].at) < maxAge,
    );
  } catch {
    return [];
  }
};

/** The newest entries that there is room for, as a text. */
export const textOf = (entries: readonly [string, KeptEntry][], room: number): string => {
  let left = room;
  const staying = [...entries]
    .sort(([, one], [, other]) => other.at - one.at)
    .filter(([key, entry]) => {
      left -= key.length + JSON.stringify(entry).length;
      return left >= 0;
    });
  return JSON.stringify({ version: VERSION, entries: Object.fromEntries(staying) });
};

/**
 * Values by name that outlive the app, sealed as one text under a key. Read once when the app starts, held in memory from
 * then on. Nothing here ever throws.
 */
export const sealedBook = (key: string, limits: Limits) => {
  const entries: Entries = new Map();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<unknown> = Promise.resolve();
  /** Grows when everything is forgotten: what was being read then is of no use any more. */
  let age = 0;

  const inTurn = (work: () => Promise<void>) => {
    writing = writing.then(work).catch(() => undefined);
  };
  const write = () => {
    timer = undefined;
    inTurn(() => (entries.size === 0 ? sealed.remove(key) : sealed.write(key, textOf([...entries], limits.all))));
  };
  const changed = () => {
    timer ??= setTimeout(write, WRITE_AFTER_MS);
  };
  const load = async (): Promise<void> => {
    const read = age;
    const text = await sealed.read(key).catch(() => null);
    if (read !== age) return;
    for (const [name, entry] of entriesOf(text, Date.now(), limits.maxAge)) {
      if (!entries.has(name)) entries.set(name, entry);
    }
  };
  const loaded = load();

  const book = {
    /** Settles once what was kept before is there. */
    loaded,
    get: (name: string): KeptEntry | undefined => entries.get(name),
    put(name: string, value: unknown, at: number): void {
      if ((JSON.stringify(value) ?? '').length > limits.entry) return book.dropWhere((one) => one === name);
      entries.set(name, { at, value });
      changed();
    },
    dropWhere(goes: (name: string) => boolean): void {
      const going = [...entries.keys()].filter(goes);
      for (const name of going) entries.delete(name);
      if (going.length > 0) changed();
    },
    /** At once, and from the phone, too. */
    clear(): void {
      age += 1;
      clearTimeout(timer);
      entries.clear();
      try {
        sealed.removeNow(key);
      } catch {
        // It is removed in its turn.
      }
      // What is being written at this moment is removed, too.
      write();
    },
  };
  return book;
};
