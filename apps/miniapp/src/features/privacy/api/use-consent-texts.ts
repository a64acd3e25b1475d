import { useQuery } from '@tanstack/react-query';
import type { ConsentTextList } from '@kangqiao/contracts';
import { api } from '@/platform';

/** What people agree to, each apart, as it is to be shown before. */
export const useConsentTexts = () =>
  useQuery({
    queryKey: ['consent-texts'],
    queryFn: ({ signal }) => api.get<ConsentTextList>('/consent-texts', { signal }),
  });
