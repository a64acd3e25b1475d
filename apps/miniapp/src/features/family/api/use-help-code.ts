import { useQuery } from '@tanstack/react-query';
import type { HelpCode } from '@kangqiao/contracts';
import { api } from '@/platform';

/** A code to show to whoever helps; each asking makes a new one, so nothing but the page asks. */
export const useHelpCode = () =>
  useQuery({
    queryKey: ['help-code'],
    queryFn: ({ signal }) => api.post<HelpCode>('/help-codes', {}, { signal, harmless: true }),
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
  });
