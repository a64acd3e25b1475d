import { useCallback, useRef } from 'react';
import { type MutateOptions, type UseMutationOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { isUnknown, notBegun } from './api-error';
import { isOnline } from './network';
import { newIdempotencyKey, wishing } from './request';
import { isSameWish } from './same-wish';

interface WriteOptions<Data, Variables, Context> extends Omit<
  UseMutationOptions<Data, Error, Variables, Context>,
  'mutationFn'
> {
  mutationFn: (variables: Variables) => Promise<Data>;
  /** Several may be under way, such as switches of one page; each of them once. */
  each?: boolean;
  /** Has a meaning of its own without a network, such as signing out. */
  offline?: boolean;
}

/** What cannot be told from one another is the same wish. */
const nameOf = (variables: unknown): string => JSON.stringify(variables) ?? '';

/**
 * Everything that a tap sets off on the server. A second tap while the first is under way does nothing, however fast it
 * comes. Without a network nothing is sent, and that is said. A wish whose answer was lost is repeated under its key: the
 * server acts once; what is shown is asked for anew, as soon as there is a network.
 */
export const useWrite = <Data, Variables = void, Context = unknown>({
  each = false,
  offline = false,
  mutationFn,
  ...options
}: WriteOptions<Data, Variables, Context>) => {
  const client = useQueryClient();
  const going = useRef(new Map<string, Promise<Data>>());
  const lost = useRef(new Map<string, string>());

  const mutation = useMutation<Data, Error, Variables, Context>({
    ...options,
    mutationFn: async (variables) => {
      if (!offline && !isOnline()) throw notBegun();
      const name = nameOf(variables);
      const key = lost.current.get(name) ?? newIdempotencyKey();
      try {
        const data = await wishing(key, () => mutationFn(variables));
        lost.current.delete(name);
        return data;
      } catch (error) {
        if (isSameWish(error)) lost.current.set(name, key);
        else lost.current.delete(name);
        if (isUnknown(error)) void client.invalidateQueries();
        throw error;
      }
    },
  });

  const { mutateAsync: begin } = mutation;
  const mutateAsync = useCallback(
    (variables: Variables, callbacks?: MutateOptions<Data, Error, Variables, Context>): Promise<Data> => {
      const place = each ? nameOf(variables) : '';
      const before = going.current.get(place);
      if (before) return before;
      const work = begin(variables, callbacks).finally(() => going.current.delete(place));
      going.current.set(place, work);
      return work;
    },
    [begin, each],
  );
  const mutate = useCallback(
    (variables: Variables, callbacks?: MutateOptions<Data, Error, Variables, Context>): void =>
      void mutateAsync(variables, callbacks).catch(() => undefined),
    [mutateAsync],
  );
  return { ...mutation, mutate, mutateAsync };
};
