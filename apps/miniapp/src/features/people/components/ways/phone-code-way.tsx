import { Button, Stack } from '@/components';
import { t } from '@/language';
import { useConfirmProof } from '../../api/use-confirm-proof';
import { useStartProof } from '../../api/use-start-proof';
import { ProofForm } from '../proof-form';
import { Failed } from './failed';
import type { WayProps } from './way';

/** A code to the phone that a hospital holds for the person. */
export const PhoneCodeWay = ({ person, onProved }: WayProps) => {
  const start = useStartProof(person.id);
  const confirm = useConfirmProof(person.id);
  const proof = start.data;
  const send = () => {
    confirm.reset();
    start.mutate({ method: 'phone-code' });
  };
  return (
    <Stack>
      <Failed error={start.error} />
      {proof ? (
        <ProofForm
          key={proof.id}
          proof={proof}
          confirming={confirm.isPending}
          refusal={confirm.error}
          resending={start.isPending}
          onResend={send}
          onConfirm={(code) => confirm.mutate({ proofId: proof.id, code }, { onSuccess: onProved })}
        />
      ) : (
        <Button online loading={start.isPending} onClick={send}>{t`发送验证码`}</Button>
      )}
    </Stack>
  );
};
