import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { Proof } from '@kangqiao/contracts';
import { Button, Countdown, Field, Notice, Stack, TextInput } from '@/components';
import { t } from '@/language';
import { clock, messageOf } from '@/platform';

interface ProofFormProps {
  proof: Proof;
  confirming: boolean;
  /** Why the last code was refused. */
  refusal: unknown;
  resending: boolean;
  onConfirm: (code: string) => void;
  onResend: () => void;
}

/** Takes the code from the text message. */
export function ProofForm({ proof, confirming, refusal, resending, onConfirm, onResend }: ProofFormProps) {
  const [code, setCode] = useState('');
  const [resendable, setResendable] = useState(() => Date.parse(proof.resendAt) <= clock.now());
  const complete = /^\d{6}$/.test(code);
  return (
    <Stack gap="l">
      <Notice tone="success" title={t`验证码已发送`}>{t`已发送到医院预留手机 ${proof.sentTo}`}</Notice>
      <Field
        label={t`验证码`}
        problem={refusal ? messageOf(refusal) : undefined}
        hint={t`短信中的 6 位数字，请勿告诉他人`}
      >
        <TextInput
          label={t`验证码`}
          value={code}
          onChange={(text) => setCode(text.replace(/\D/g, '').slice(0, 6))}
          keyboard="number"
          placeholder={t`请输入 6 位数字`}
          maxLength={6}
          invalid={Boolean(refusal)}
        />
      </Field>
      <Button online disabled={!complete} loading={confirming} onClick={() => onConfirm(code)}>{t`确认`}</Button>
      {resendable ? (
        <Button online kind="ghost" loading={resending} onClick={onResend}>{t`重新发送验证码`}</Button>
      ) : (
        <Button kind="ghost" disabled onClick={() => undefined}>
          <Countdown until={proof.resendAt} onEnd={() => setResendable(true)}>
            {(clock) => <Text>{t`${clock} 后可重新发送`}</Text>}
          </Countdown>
        </Button>
      )}
    </Stack>
  );
}
