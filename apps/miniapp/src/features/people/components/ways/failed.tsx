import { Notice } from '@/components';
import { t } from '@/language';
import { messageOf, traceIdOf } from '@/platform';

/** Why it did not work, in the server's words alone: they are the same whatever the reason. */
export const Failed = ({ error }: { error: unknown }) => {
  if (!error) return null;
  const trace = traceIdOf(error);
  return (
    <Notice tone="danger" title={t`没能核验`}>
      {[messageOf(error), trace && t`编号 ${trace}`].filter(Boolean).join(' · ')}
    </Notice>
  );
};
