import { useInfiniteQuery } from '@tanstack/react-query';
import type { MeasurementList, VitalSign } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** The pages as one. */
const joined = (pages: readonly MeasurementList[]): MeasurementList => {
  const [first, ...rest] = pages as readonly [MeasurementList, ...MeasurementList[]];
  return { ...first, items: pages.flatMap(({ items }) => items), nextCursor: (rest.at(-1) ?? first).nextCursor };
};

/** What was measured of one kind, newest first, a page at a time. */
export const useMeasurements = (personId: string, type: VitalSign) =>
  useInfiniteQuery({
    queryKey: ['people', personId, 'measurements', type],
    queryFn: ({ pageParam, signal }) =>
      api.get<MeasurementList>(path`/people/${personId}/measurements`, {
        query: { type, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    select: ({ pages }) => joined(pages),
    enabled: personId !== '',
  });
