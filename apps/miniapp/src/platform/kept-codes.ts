import type { Person, PersonList } from '@kangqiao/contracts';
import { queryClient } from './query-client';
import { session } from './session';
import { storage } from './storage';

const KEY = 'card.codes';

type Kept = Record<string, unknown>;

const isKept = (found: unknown): found is Kept => typeof found === 'object' && found !== null && !Array.isArray(found);

const readAll = (): Kept => storage.read(KEY, isKept) ?? {};
const removeAll = (): void => storage.remove(KEY);
const writeAll = (all: Kept): void => (Object.keys(all).length === 0 ? removeAll() : storage.write(KEY, all));

/** Codes kept for showing a card without a network, by person. Nothing here ever throws. */
export const keptCodes = {
  /** What was written for a person; null where nothing was. */
  read: (personId: string): unknown => readAll()[personId] ?? null,
  write: (personId: string, run: object): void => writeAll({ ...readAll(), [personId]: run }),
  remove: (personId: string): void => keptCodes.keepOnly(Object.keys(readAll()).filter((id) => id !== personId)),
  /** Whoever is not among these leaves no codes on the phone. */
  keepOnly: (personIds: readonly string[]): void => {
    const all = Object.entries(readAll());
    const staying = all.filter(([id]) => personIds.includes(id));
    if (staying.length < all.length) writeAll(Object.fromEntries(staying));
  },
};

session.onEnd(removeAll);

/** @param item as another version of the server may have it, too */
const mayShow = (item: Person | null): boolean =>
  item?.state === 'active' && (item.actions as Partial<Person['actions']> | undefined)?.card === true;

/** The codes of whoever was removed, or may no longer be acted for, go as soon as the phone hears of it. */
queryClient.getQueryCache().subscribe(({ type, query }) => {
  if (type !== 'updated' || query.queryKey.length !== 1 || query.queryKey[0] !== 'people') return;
  const list = query.state.data as PersonList | null | undefined;
  if (query.state.status === 'success' && Array.isArray(list?.items))
    keptCodes.keepOnly(list.items.flatMap((item) => (mayShow(item) ? [item.id] : [])));
});
