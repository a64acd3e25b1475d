import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Favourite, FavouriteList, FavouriteRef } from '@kangqiao/contracts';
import { api, useWrite } from '@/platform';

const KEY = ['favourites'] as const;

/** What this account marked to find again. */
export const useFavourites = () =>
  useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => api.get<FavouriteList>('/favourites', { signal }),
    select: (list) => list.items,
  });

/** Whether two names mean the same hospital, department or doctor. */
export const isSame = (one: Favourite, { hospitalId, departmentId, doctorId }: FavouriteRef): boolean =>
  one.hospitalId === hospitalId && one.departmentId === (departmentId ?? null) && one.doctorId === (doctorId ?? null);

const address = ({ hospitalId, departmentId, doctorId }: FavouriteRef): string =>
  '/favourites?' +
  Object.entries({ hospitalId, departmentId, doctorId })
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}=${encodeURIComponent(value)}`))
    .join('&');

/** Marks something, or takes the mark away. */
export const useMark = () => {
  const client = useQueryClient();
  return useWrite({
    each: true,
    mutationFn: ({ ref, marked }: { ref: FavouriteRef; marked: boolean }): Promise<unknown> =>
      marked ? api.put<FavouriteList>('/favourites', ref) : api.delete(address(ref)),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
};
