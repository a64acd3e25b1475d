import { useEffect, useRef } from 'react';
import { Text } from '@tarojs/components';
import type { Proof } from '@kangqiao/contracts';
import { Button, Card, Notice, Stack, Trouble } from '@/components';
import { t } from '@/language';
import { open } from '@/platform';
import { instantLabel, today } from '@/wording';
import { useProof } from '../../api/use-proof';
import { useStartProof } from '../../api/use-start-proof';
import { Failed } from './failed';
import type { WayProps } from './way';

/** Asks on the person's own phone. Whether they use this service is not told: it looks the same to the one who asks. */
export const ApprovalWay = (props: WayProps) => {
  const start = useStartProof(props.person.id);
  const ask = () => start.mutate({ method: 'approval' });
  return (
    <Stack>
      <Failed error={start.error} />
      {start.data ? (
        <Waiting key={start.data.id} {...props} begun={start.data} asking={start.isPending} onAskAgain={ask} />
      ) : (
        <Button online loading={start.isPending} onClick={ask}>{t`请本人同意`}</Button>
      )}
    </Stack>
  );
};

interface WaitingProps extends WayProps {
  begun: Proof;
  asking: boolean;
  onAskAgain: () => void;
}

const OVER = {
  refused: { title: t`对方没有同意`, text: t`请和对方确认后再试，或换一种方式` },
  expired: { title: t`申请已过期`, text: t`可以重新申请，或换一种方式` },
} as const;

const Waiting = ({ person, begun, asking, onAskAgain, onProved }: WaitingProps) => {
  const { data: proof, error } = useProof(person.id, begun);
  const isProved = proof.state === 'confirmed';
  const proved = useRef(onProved);
  proved.current = onProved;
  useEffect(() => {
    if (isProved) proved.current();
  }, [isProved]);
  if (proof.state === 'refused' || proof.state === 'expired') {
    const { title, text } = OVER[proof.state];
    return (
      <>
        <Notice tone="warning" title={title}>
          {text}
        </Notice>
        <Button online loading={asking} onClick={onAskAgain}>{t`重新申请`}</Button>
      </>
    );
  }
  return (
    <>
      <Notice tone="success" title={t`已提出申请，等待对方同意`}>
        {t`${instantLabel(proof.expiresAt, today())} 前有效`}
      </Notice>
      <Card>
        <Stack gap="s">
          <Text>{t`1. 请${person.nameMasked}在自己的手机上打开康桥`}</Text>
          <Text>{t`2. 在首页看到您的申请，点“同意”`}</Text>
          <Text>{t`3. 这里会自动完成。您也可以先离开，对方同意后就能办理`}</Text>
        </Stack>
      </Card>
      {error && <Trouble error={error} tone="warning" />}
      <Button kind="secondary" onClick={() => open.back()}>{t`先离开`}</Button>
    </>
  );
};
