import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { Appointment } from '@kangqiao/contracts';
import { Button, Dialog, Trouble } from '@/components';
import { t } from '@/language';
import { newIdempotencyKey, toast } from '@/platform';
import { useCancelAppointment } from '../api/use-cancel-appointment';

/** Cancels after asking once. The server says whether it may be; here it is only offered. */
export const CancelAppointment = ({ appointment }: { appointment: Appointment }) => {
  const [idempotencyKey, setKey] = useState<string>();
  const cancel = useCancelAppointment();
  const close = () => {
    setKey(undefined);
    cancel.reset();
  };
  const confirm = () => {
    if (idempotencyKey === undefined) return;
    cancel.mutate(
      { appointmentId: appointment.id, idempotencyKey },
      {
        onSuccess: ({ state }) => {
          close();
          toast(state === 'cancelled' ? t`已取消，号已退回医院` : t`已提交，正在等待医院确认`);
        },
      },
    );
  };
  return (
    <>
      <Button online kind="danger" onClick={() => setKey(newIdempotencyKey())}>{t`取消预约`}</Button>
      <Dialog
        open={idempotencyKey !== undefined}
        title={t`要取消这次预约吗？`}
        confirmText={t`确认取消`}
        cancelText={t`先不取消`}
        danger
        loading={cancel.isPending}
        onConfirm={confirm}
        onCancel={close}
      >
        <Text>{t`取消后号会退回医院，再约需要重新选号。`}</Text>
        <Trouble error={cancel.error} />
      </Dialog>
    </>
  );
};
