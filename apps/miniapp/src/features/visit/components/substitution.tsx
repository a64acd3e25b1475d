import type { ReactNode } from 'react';
import type { Appointment } from '@kangqiao/contracts';
import { Button, Notice, Stack, Trouble } from '@/components';
import { t } from '@/language';
import { useKeep } from '../api/use-keep';

interface Properties {
  appointment: Appointment;
  /** How it is cancelled instead. */
  cancel: ReactNode;
}

/** Who sees the patient instead of whom, and what may be done about it. */
export const SubstitutionNotice = ({ appointment, cancel }: Properties) => {
  const { id, doctorName, substitution, actions } = appointment;
  const keep = useKeep();
  if (!substitution) return null;
  const title = t`${doctorName === null ? '' : t`${doctorName}医生不出诊，`}改由${substitution.doctorName}医生出诊`;
  if (!actions.keep) return <Notice title={title}>{substitution.kept ? t`您已确认照常就诊。` : undefined}</Notice>;
  return (
    <Stack gap="s">
      <Notice tone="warning" title={title}>{t`您可以照常就诊，也可以在就诊开始前取消，不计爽约。`}</Notice>
      <Button online loading={keep.isPending} onClick={() => keep.mutate(id)}>{t`照常就诊`}</Button>
      {cancel}
      <Trouble error={keep.error} />
    </Stack>
  );
};
