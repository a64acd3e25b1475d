import { Button, Stack } from '@/components';
import { t } from '@/language';
import { useStartProof } from '../../api/use-start-proof';
import { Failed } from './failed';
import type { WayProps } from './way';

/** A newborn, named by the document that its guardian has proved. */
export const GuardianWay = ({ person, onProved }: WayProps) => {
  const start = useStartProof(person.id);
  return (
    <Stack>
      <Failed error={start.error} />
      <Button
        online
        loading={start.isPending}
        onClick={() => start.mutate({ method: 'guardian' }, { onSuccess: onProved })}
      >{t`用我的证件办理`}</Button>
    </Stack>
  );
};
