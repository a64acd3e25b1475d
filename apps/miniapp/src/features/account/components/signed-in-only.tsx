import type { ReactNode } from 'react';
import { Empty } from '@/components';
import { t } from '@/language';
import { open, useSessionExpired, useSignedIn } from '@/platform';

interface SignedInOnlyProps {
  /** What signing in is needed for. */
  text: string;
  children: ReactNode;
}

/** For everybody who is not signed in, this is the step that is missing. */
export const SignedInOnly = ({ text, children }: SignedInOnlyProps) => {
  const signedIn = useSignedIn();
  const expired = useSessionExpired();
  if (signedIn) return <>{children}</>;
  return (
    <Empty
      icon="person"
      title={expired ? t`登录已过期` : t`请先登录`}
      text={text}
      action={{ text: expired ? t`重新登录` : t`去登录`, onClick: open.signIn }}
    />
  );
};
