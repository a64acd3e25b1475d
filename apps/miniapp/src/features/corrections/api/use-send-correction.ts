import { useQueryClient } from '@tanstack/react-query';
import type { Correction, SendCorrection } from '@kangqiao/contracts';
import { api, path, useWrite } from '@/platform';

/** Tells the hospital that something it holds is not right. */
export const useSendCorrection = (personId: string) => {
  const client = useQueryClient();
  return useWrite({
    mutationFn: (correction: SendCorrection) =>
      api.post<Correction>(path`/people/${personId}/record/corrections`, correction),
    onSettled: () => client.invalidateQueries({ queryKey: ['people', personId, 'corrections'] }),
  });
};
