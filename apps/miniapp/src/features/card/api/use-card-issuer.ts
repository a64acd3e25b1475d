import { useQuery } from '@tanstack/react-query';
import type { CardIssuer } from '@kangqiao/contracts';
import { api } from '@/platform';

/** Who issues the cards here and what an application must say; hardly ever changes. */
export const useCardIssuer = () =>
  useQuery({
    queryKey: ['card-issuer'],
    queryFn: ({ signal }) => api.get<CardIssuer>('/card-issuer', { signal }),
    staleTime: 60 * 60_000,
  });
