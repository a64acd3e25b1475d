import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ApplyForOpening, RecordOpening } from '@kangqiao/contracts';
import { api, path, useWrite } from '@/platform';

const addressOf = (personId: string) => path`/people/${personId}/record/opening`;

/** Whether the record may be read, and what became of an application to the family doctor. */
export const useOpening = (personId: string) =>
  useQuery({
    queryKey: ['people', personId, 'opening'],
    queryFn: ({ signal }) => api.get<RecordOpening>(addressOf(personId), { signal }),
    enabled: personId !== '',
  });

const useChanged = (personId: string) => {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['people', personId, 'opening'] });
};

/** Applies to a team of family doctors. */
export const useApplyForOpening = (personId: string) => {
  const onSettled = useChanged(personId);
  return useWrite({
    mutationFn: (wish: ApplyForOpening) => api.post<RecordOpening>(addressOf(personId), wish),
    onSettled,
  });
};

/** Withdraws an application that nobody has answered. */
export const useWithdrawOpening = (personId: string) => {
  const onSettled = useChanged(personId);
  return useWrite({ mutationFn: () => api.delete<RecordOpening>(addressOf(personId)), onSettled });
};

/** Binds the account's own number, for which WeChat vouches; the family doctor calls it. */
export const useBindPhone = (personId: string) => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: (code: string) => api.put<unknown>('/account/phone', { code }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['people', personId, 'opening'] }),
        client.invalidateQueries({ queryKey: ['account'] }),
      ]),
  });
};
