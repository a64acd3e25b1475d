import { useQuery } from '@tanstack/react-query';
import type { PrivacyNotice } from '@kangqiao/contracts';
import { api } from '@/platform';

/** 隐私政策, for everybody, signed in or not. */
export const usePrivacyNotice = () =>
  useQuery({
    queryKey: ['privacy-notice'],
    queryFn: ({ signal }) => api.get<PrivacyNotice>('/privacy-notice', { signal }),
  });
