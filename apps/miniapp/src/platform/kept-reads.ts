import type { InfiniteData, Query, QueryKey } from '@tanstack/react-query';
import type { PersonList } from '@kangqiao/contracts';
import { ApiError } from './api-error';
import { queryClient } from './query-client';
import { sealedBook } from './sealed-book';
import { session } from './session';
import { storage } from './storage';

/** Together below the megabyte that WeChat gives a key, three bytes a character and sealed. */
const LIMITS = { entry: 60_000, all: 200_000, maxAge: 7 * 24 * 60 * 60_000 };

/** By so much a phone's clock may be put right by itself. */
const MOMENT_MS = 60_000;

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

type People = PersonList['items'];

const isPerson = (item: Partial<People[number]> | null): boolean =>
  typeof item?.id === 'string' &&
  Array.isArray(item.consents) &&
  typeof item.actions === 'object' &&
  item.actions !== null;

/** Whom a list names; nobody where it is no list of people as they are known here. */
const peopleIn = (list: unknown): People => {
  const items = (list as Partial<PersonList> | null | undefined)?.items;
  return Array.isArray(items) ? items.filter(isPerson) : [];
};

/** Whose reports and record may be kept: whoever agreed to copies. */
const agreesToCopies = (personId: unknown): boolean =>
  peopleIn(queryClient.getQueryData(['people'])).some(
    ({ id, consents }) => id === personId && consents.includes('archive'),
  );

/** What of what was kept stands in for an answer: as good as nothing where it cannot be drawn. */
const broughtBack = new WeakSet<object>();
/** What was there when something could not be drawn, as long as that stands: one of it is the cause, and comes alike again. */
let suspects = new WeakSet<object>();
const faults = new Set<symbol>();

const isIn = (set: WeakSet<object>, data: unknown): boolean =>
  typeof data === 'object' && data !== null && set.has(data);

const nameOf = (query: Query) => query.queryHash;
const isOf = (name: string, root: string) => name.startsWith(`["${root}"`);

const keep = (query: Query): void => {
  const { queryKey, state } = query;
  const mayBeKept = queryKey[0] !== 'people' || queryKey.length === 1 || agreesToCopies(queryKey[1]);
  const name = nameOf(query);
  if (!mayBeKept || isSensitive(state.data) || isIn(suspects, state.data)) return book.dropWhere((one) => one === name);
  book.put(name, firstPage(state.data), state.dataUpdatedAt);
};

/** Nothing stays of whoever may no longer be acted for, or looked at. */
const keepOnly = (items: People): void => {
  const may = (name: string): boolean => {
    const [, personId, about] = /^\["people","([^"]+)","([^"]+)"/.exec(name) ?? [];
    if (personId === undefined) return true;
    const person = items.find(({ id }) => id === personId);
    const isAllowed = about === 'record' ? person?.actions.record : person?.actions.reports;
    return person?.state === 'active' && isAllowed === true && person.consents.includes('archive');
  };
  book.dropWhere((name) => !may(name));
};

/** Somebody was there and is not any more: their appointments lie among the others'. */
const hasLost = (before: People, items: People): boolean =>
  before.some((one) => !items.some(({ id }) => id === one.id));

/** Shows what was kept, as old as it is, where nothing newer is there; it is asked for anew all the same. */
const bringBack = (query: Query): void => {
  const kept = book.get(nameOf(query));
  if (!kept || query.state.dataUpdatedAt > 0 || session.token() === null) return;
  // The phone's clock was put back since: nobody knows how old this is.
  if (kept.at > Date.now() + MOMENT_MS) return;
  if (typeof kept.value === 'object' && kept.value !== null) broughtBack.add(kept.value);
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
 * After what came, or was kept, turned out to be of no use: whatever is not shown any more, or was only kept, is asked for
 * anew when it is, since it may be just that which cannot be drawn. Nothing that was there is kept again until then.
 * @returns tells that all can be drawn again, or that nobody tries any more
 */
export const forgetUseless = (): (() => void) => {
  const fault = Symbol();
  faults.add(fault);
  forgetKeptReads();
  for (const { state } of queryClient.getQueryCache().getAll()) {
    if (typeof state.data === 'object' && state.data !== null) suspects.add(state.data);
  }
  queryClient.removeQueries({ type: 'inactive' });
  void queryClient.resetQueries({ predicate: ({ state }) => isIn(broughtBack, state.data) });
  return () => {
    faults.delete(fault);
    if (faults.size === 0) suspects = new WeakSet();
  };
};

/** Asks again for what is shown somewhere and may be what cannot be drawn. */
export const askForUseless = (): void =>
  void queryClient.refetchQueries(
    { type: 'active', predicate: ({ state }) => isIn(suspects, state.data) },
    { cancelRefetch: false },
  );

session.onBegin(forgetKeptReads);
session.onEnd(forgetKeptReads);
storage.onFull(forgetKeptReads);

void book.loaded.then(() => {
  for (const query of queryClient.getQueryCache().getAll()) if (isKept(query.queryKey)) bringBack(query);
});
