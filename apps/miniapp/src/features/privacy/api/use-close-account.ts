import { api, session, useWrite } from '@/platform';

/** 注销账号: the server refuses while the account may act for anybody. */
export const useCloseAccount = () =>
  useWrite({ mutationFn: () => api.delete('/account'), onSuccess: () => session.end() });
