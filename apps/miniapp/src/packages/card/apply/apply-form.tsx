import { useState } from 'react';
import type { ApplyForCard, CardHolderField } from '@kangqiao/contracts';
import { Button, Field, Stack, TextInput } from '@/components';
import { t } from '@/language';
import { fieldProblem, readAddressFromPhoto, toast, useDraft } from '@/platform';
import {
  type Application,
  type ApplicationField,
  checkApplication,
  fieldsOf,
  phoneDigits,
  toApply,
} from './check-application';
import { NationPicker } from './nation-picker';
import { RegionField } from './region-field';

interface ApplyFormProps {
  /** What the issuer asks for besides what is known of the person. */
  requires: readonly CardHolderField[];
  sending: boolean;
  /** Why the server refused, to be shown at the fields it names. */
  refusal: unknown;
  /** @param sent to be called once it was taken */
  onSend: (application: ApplyForCard, sent: () => void) => void;
}

const EMPTY: Application = { phone: '', nation: '', region: '', address: '' };

/** An application. A field says what is wrong once it was left, or on sending. */
export function ApplyForm({ requires, sending, refusal, onSend }: ApplyFormProps) {
  const { draft: application, change: setPart, forget } = useDraft<Application>('card-apply', EMPTY);
  const [left, setLeft] = useState<readonly ApplicationField[]>([]);
  const found = checkApplication(application, requires);
  const problem = (field: ApplicationField) =>
    left.includes(field) ? (found[field] ?? fieldProblem(refusal, field)) : fieldProblem(refusal, field);
  const change = (field: ApplicationField) => (value: string) => setPart({ [field]: value });
  const leave = (field: ApplicationField) => () => setLeft([...left, field]);
  const send = () => {
    setLeft(fieldsOf(requires));
    if (Object.keys(found).length === 0) onSend(toApply(application, requires), forget);
  };
  const photograph = async () => {
    const address = await readAddressFromPhoto?.();
    if (address) change('address')(address);
    else toast(t`没有识别到住址，请手动填写`);
  };
  return (
    <Stack gap="l">
      {requires.includes('phone') && (
        <Field label={t`手机号`} problem={problem('phone')} hint={t`办理进度会通知到这个号码`}>
          <TextInput
            label={t`手机号`}
            value={application.phone}
            onChange={(text) => {
              const digits = phoneDigits(text);
              setPart({ phone: digits });
              if (digits.length === 11) leave('phone')();
            }}
            onBlur={leave('phone')}
            keyboard="number"
            placeholder={t`11 位手机号`}
            invalid={problem('phone') !== undefined}
          />
        </Field>
      )}
      {requires.includes('nation') && (
        <Field label={t`民族`} problem={problem('nation')}>
          <NationPicker
            value={application.nation}
            onChange={change('nation')}
            invalid={problem('nation') !== undefined}
          />
        </Field>
      )}
      {requires.includes('address') && (
        <Field label={t`现住址`} problem={problem('region')}>
          <RegionField
            value={application.region}
            onChange={change('region')}
            invalid={problem('region') !== undefined}
          />
        </Field>
      )}
      {requires.includes('address') && (
        <Field label={t`详细地址`} problem={problem('address')}>
          <TextInput
            label={t`详细地址`}
            value={application.address}
            onChange={change('address')}
            onBlur={leave('address')}
            placeholder={t`街道、小区、门牌号`}
            invalid={problem('address') !== undefined}
          />
        </Field>
      )}
      {requires.includes('address') && readAddressFromPhoto && (
        <Button kind="ghost" onClick={() => void photograph()}>{t`拍身份证填写住址`}</Button>
      )}
      <Button online loading={sending} onClick={send}>{t`提交申领`}</Button>
    </Stack>
  );
}
