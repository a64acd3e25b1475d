import type { ClaimHelpCode, HelpClaim } from '@kangqiao/contracts';
import { api, useWrite } from '@/platform';

/** Asks the one who shows the code whether I may act for them. */
export const useClaimHelpCode = () =>
  useWrite({ mutationFn: (claim: ClaimHelpCode) => api.post<HelpClaim>('/help-codes/claims', claim) });
