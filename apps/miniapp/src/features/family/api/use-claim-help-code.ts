import { useMutation } from '@tanstack/react-query';
import type { ClaimHelpCode, HelpClaim } from '@kangqiao/contracts';
import { api } from '@/platform';

/** Asks the one who shows the code whether I may act for them. */
export const useClaimHelpCode = () =>
  useMutation({ mutationFn: (claim: ClaimHelpCode) => api.post<HelpClaim>('/help-codes/claims', claim) });
