import { useState } from 'react';

/** The places of what has been seen, with what is new after it; the same map when nothing is new. */
export const placesWith = (
  places: ReadonlyMap<string, number>,
  keys: readonly string[],
): ReadonlyMap<string, number> => {
  const fresh = keys.filter((key) => !places.has(key));
  return fresh.length === 0
    ? places
    : new Map([...places, ...fresh.map((key, at) => [key, places.size + at] as const)]);
};

/** A list that is asked for again and again without jumping: what was seen first stays where it was. */
export const useInPlace = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] => {
  const [places, setPlaces] = useState<ReadonlyMap<string, number>>(new Map());
  const known = placesWith(places, items.map(keyOf));
  if (known !== places) setPlaces(known);
  return [...items].sort((a, b) => (known.get(keyOf(a)) ?? 0) - (known.get(keyOf(b)) ?? 0));
};
