import type { ReactNode } from 'react';
import { Empty } from '@/components';
import { open, useSessionExpired, useSignedIn } from '@/platform';

/** Schedules are shown to those signed in; for everybody else this is the step that is missing. */
export const SignedInOnly = ({ children }: { children: ReactNode }) => {
  const signedIn = useSignedIn();
  const expired = useSessionExpired();
  if (signedIn) return <>{children}</>;
  return (
    <Empty
      icon="person"
      title={expired ? '登录已过期' : '请先登录'}
      text="登录后可以选择医院、科室和医生。"
      action={{ text: expired ? '重新登录' : '去登录', onClick: open.signIn }}
    />
  );
};
