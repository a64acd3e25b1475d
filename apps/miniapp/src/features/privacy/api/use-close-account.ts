import { useMutation } from '@tanstack/react-query';
import { api, session } from '@/platform';

/** 注销账号: the server refuses while the account may act for anybody. */
export const useCloseAccount = () =>
  useMutation({ mutationFn: () => api.delete('/account'), onSuccess: () => session.end() });
