import { useState } from 'react';
import { Button, Notice, Stack } from '@/components';
import { t } from '@/language';
import { canVerifyFace, verifyFace } from '@/platform';
import { useConfirmProof } from '../../api/use-confirm-proof';
import { useStartProof } from '../../api/use-start-proof';
import { Failed } from './failed';
import type { WayProps } from './way';

/** WeChat compares the face; the server asks WeChat what came of it. */
export const FaceWay = ({ person, onProved }: WayProps) => {
  const start = useStartProof(person.id);
  const confirm = useConfirmProof(person.id);
  const [looking, setLooking] = useState(false);
  const [cancelled, setCancelled] = useState(false);
  const look = async (proofId: string, verifyId: string) => {
    setLooking(true);
    const outcome = await verifyFace(verifyId).catch(() => 'cancelled' as const);
    setLooking(false);
    setCancelled(outcome === 'cancelled');
    if (outcome === 'done') confirm.mutate({ proofId }, { onSuccess: onProved });
  };
  const begin = () => {
    confirm.reset();
    setCancelled(false);
    start.mutate(
      { method: 'face' },
      { onSuccess: ({ id, faceVerifyId }) => void (faceVerifyId !== null && look(id, faceVerifyId)) },
    );
  };
  if (!canVerifyFace()) {
    return (
      <Notice
        tone="warning"
        title={t`您的微信版本较旧，不能核验人脸`}
      >{t`请更新微信后再试，或换一种方式；也可以携带证件到医院窗口办理。`}</Notice>
    );
  }
  return (
    <Stack>
      <Failed error={start.error ?? confirm.error} />
      {cancelled && <Notice tone="warning">{t`人脸核验没有完成，可以重试，或换一种方式`}</Notice>}
      <Button
        online
        loading={start.isPending || looking || confirm.isPending}
        onClick={begin}
      >{t`开始人脸核验`}</Button>
    </Stack>
  );
};
