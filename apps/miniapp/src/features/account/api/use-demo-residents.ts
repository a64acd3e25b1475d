import { useQuery } from '@tanstack/react-query';
import { demoResidents } from '@/platform';

/** People to try the demo as; none inside WeChat. */
export const useDemoResidents = () =>
  useQuery({ queryKey: ['demo', 'residents'], queryFn: demoResidents, staleTime: Infinity });
