import { Trouble } from '@/components';
import { t } from '@/language';

/** Why it did not work, in the server's words alone: they are the same whatever the reason. */
export const Failed = ({ error }: { error: unknown }) => <Trouble error={error} title={t`没能核验`} />;
