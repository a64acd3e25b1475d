import type { InfiniteData, Query, QueryKey } from '@tanstack/react-query';
import type { PersonList } from '@kangqiao/contracts';
import { ApiError } from './api-error';
import { queryClient } from './query-client';
import { sealedBook } from './sealed-book';
import { session } from './session';
import { storage } from './storage';

/** Together below the megabyte that WeChat gives a key, three bytes a character and sealed. */
const LIMITS = { entry: 60_000, all: 200_000, maxAge: 7 * 24 * 60 * 60_000 };

const ANY = Symbol('any');

/** What is kept to be shown at once, and without a network; nothing else is. */
const KEPT: readonly (readonly unknown[])[] = [
  ['people'],
  ['appointments', 'ahead'],
  ['appointments', 'list', 'upcoming'],
  ['appointments', 'list', 'past'],
  ['appointments', 'one', ANY],
  ['people', ANY, 'reports', 'latest'],
  ['people', ANY, 'reports', 'list', {}],
  ['people', ANY, 'reports', 'one', ANY, ''],
  ['people', ANY, 'record'],
  ['hospitals'],
  ['hospitals', ANY, 'departments'],
];

const isAlike = (wanted: unknown, part: unknown) =>
  wanted === ANY ? typeof part === 'string' : JSON.stringify(wanted) === JSON.stringify(part);

/** Whether answers to this are kept on the phone. */
export const isKept = (key: QueryKey): boolean =>
  KEPT.some((wanted) => wanted.length === key.length && wanted.every((part, at) => isAlike(part, key[at])));

const isPaged = (data: unknown): data is InfiniteData<unknown> =>
  typeof data === 'object' && data !== null && Array.isArray((data as InfiniteData<unknown>).pages);

/** Of a list in pages the first: the others are asked for again. */
const firstPage = (data: unknown): unknown =>
  isPaged(data) ? { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) } : data;

/** What comes from a sensitive department stays on no phone, nor does a list that would lack it. */
const isSensitive = (data: unknown): boolean => {
  const [answer] = isPaged(data) ? data.pages : [data];
  const { sensitive, items } = (answer ?? {}) as { sensitive?: boolean; items?: unknown };
  return (
    sensitive === true ||
    (Array.isArray(items) && items.some((item: { sensitive?: boolean } | null) => item?.sensitive))
  );
};

const book = sealedBook('sealed.reads', LIMITS);

/** Whom a list names; nobody where it is no list. */
const peopleIn = (list: unknown): PersonList['items'] => {
  const items = (list as Partial<PersonList> | undefined)?.items;
  return Array.isArray(items) ? items : [];
};

/** Whose reports and record may be kept: whoever agreed to copies. */
const agreesToCopies = (personId: unknown): boolean =>
  peopleIn(queryClient.getQueryData(['people'])).some(
    ({ id, consents }) => id === personId && consents.includes('archive'),
  );

const nameOf = (query: Query) => query.queryHash;
const isOf = (name: string, root: string) => name.startsWith(`["${root}"`);

const keep = (query: Query): void => {
  const { queryKey, state } = query;
  const mayBeKept = queryKey[0] !== 'people' || queryKey.length === 1 || agreesToCopies(queryKey[1]);
  const name = nameOf(query);
  if (!mayBeKept || isSensitive(state.data)) return book.dropWhere((one) => one === name);
  book.put(name, firstPage(state.data), state.dataUpdatedAt);
};

/** Nothing stays of whoever may no longer be acted for, or looked at. */
const keepOnly = (items: PersonList['items']): void => {
  const may = (name: string): boolean => {
    const [root, personId, about] = JSON.parse(name) as [string, string?, string?];
    if (root !== 'people' || personId === undefined) return true;
    const person = items.find(({ id }) => id === personId);
    const isAllowed = about === 'record' ? person?.actions.record : person?.actions.reports;
    return person?.state === 'active' && isAllowed === true && person.consents.includes('archive');
  };
  book.dropWhere((name) => !may(name));
};

/** Somebody was there and is not any more: their appointments lie among the others'. */
const hasLost = (before: PersonList['items'], items: PersonList['items']): boolean =>
  before.some((one) => !items.some(({ id }) => id === one.id));

/** Shows what was kept, as old as it is, where nothing newer is there; it is asked for anew all the same. */
const bringBack = (query: Query): void => {
  const kept = book.get(nameOf(query));
  if (!kept || query.state.dataUpdatedAt > 0 || session.token() === null) return;
  query.setState({ data: kept.value, dataUpdatedAt: kept.at, status: 'success', isInvalidated: true });
};

queryClient.getQueryCache().subscribe((event) => {
  const { query } = event;
  if (!isKept(query.queryKey)) return;
  if (event.type === 'added') return bringBack(query);
  if (event.type !== 'updated') return;
  if (event.action.type === 'error') {
    // What is refused by now is not shown from before.
    const { error } = event.action;
    if (error instanceof ApiError && error.status >= 400 && error.status < 500) {
      book.dropWhere((one) => one === nameOf(query));
    }
    return;
  }
  if (event.action.type !== 'success') return;
  const before = book.get(nameOf(query))?.value;
  keep(query);
  if (query.queryKey.length === 1 && query.queryKey[0] === 'people') {
    const people = peopleIn(query.state.data);
    if (hasLost(peopleIn(before), people)) book.dropWhere((name) => isOf(name, 'appointments'));
    keepOnly(people);
  }
});

/** Nothing is left of what was kept. */
export const forgetKeptReads = (): void => book.clear();

/**
 * After what came, or was kept, turned out to be of no use: whatever is not shown any more is asked for anew when it is, since
 * it may be just that which cannot be drawn.
 */
export const forgetUseless = (): void => {
  forgetKeptReads();
  // What stood there is taken away first.
  setTimeout(() => queryClient.removeQueries({ type: 'inactive' }), 0);
};

session.onBegin(forgetKeptReads);
session.onEnd(forgetKeptReads);
storage.onFull(forgetKeptReads);

void book.loaded.then(() => {
  for (const query of queryClient.getQueryCache().getAll()) if (isKept(query.queryKey)) bringBack(query);
});
