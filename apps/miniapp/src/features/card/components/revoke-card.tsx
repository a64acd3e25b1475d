import { useState } from 'react';
import { Cell, Dialog, Trouble } from '@/components';
import { t } from '@/language';
import { useRevokeCard } from '../api/use-revoke-card';

/** 挂失: ends a lost card, after a question. */
export function RevokeCard({ personId }: { personId: string }) {
  const [asking, setAsking] = useState(false);
  const revoke = useRevokeCard(personId);
  const close = () => {
    revoke.reset();
    setAsking(false);
  };
  return (
    <>
      <Cell
        leading="warning"
        title={t`挂失`}
        note={t`手机丢失或怀疑被盗用时`}
        tone="danger"
        onClick={() => setAsking(true)}
      />
      <Dialog
        open={asking}
        title={t`要挂失这张健康卡吗？`}
        confirmText={t`挂失`}
        danger
        loading={revoke.isPending}
        onConfirm={() => revoke.mutate(undefined, { onSuccess: close })}
        onCancel={close}
      >
        {t`挂失后，所有二维码（包括打印的）立即作废，不能恢复。之后可以重新申领。`}
        <Trouble error={revoke.error} />
      </Dialog>
    </>
  );
}
