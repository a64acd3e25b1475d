import { useState } from 'react';
import type { ApplyForCard, CardHolderField, IdCardReading, Person } from '@kangqiao/contracts';
import { maskDocumentNumber } from '@kangqiao/domain';
import { Button, Field, Stack, TextInput } from '@/components';
import { t } from '@/language';
import { IdPhoto } from '@/features/id-photo';
import { fieldProblem, useDraft } from '@/platform';
import { type Application, checkApplication, phoneDigits, toApply } from './check-application';
import { NationPicker } from './nation-picker';

interface ApplyFormProps {
  /** Whose card it will be. */
  holder: Holder;
  /** What the issuer asks for besides what is known of the person. */
  requires: readonly CardHolderField[];
  sending: boolean;
  /** Why the server refused, to be shown at the fields it names. */
  refusal: unknown;
  /** @param sent to be called once it was taken */
  onSend: (application: ApplyForCard, sent: () => void) => void;
}

type Holder = Pick<Person, 'documentType' | 'documentNumberMasked'>;

/** As far as what is known of the holder's number tells. */
const isOf =
  ({ documentNumberMasked }: Holder) =>
  ({ documentNumber }: IdCardReading) =>
    maskDocumentNumber(documentNumber) === documentNumberMasked;

const EMPTY: Application = { phone: '', nation: '', address: '' };

/** An application. A field says what is wrong once it was left, or on sending. */
export function ApplyForm({ holder, requires, sending, refusal, onSend }: ApplyFormProps) {
  const { draft: application, change: setPart, forget } = useDraft<Application>('card-apply', EMPTY);
  const [left, setLeft] = useState<readonly CardHolderField[]>([]);
  const found = checkApplication(application, requires);
  const problem = (field: CardHolderField) =>
    left.includes(field) ? (found[field] ?? fieldProblem(refusal, field)) : fieldProblem(refusal, field);
  const change = (field: CardHolderField) => (value: string) => setPart({ [field]: value });
  const leave = (field: CardHolderField) => () => setLeft([...left, field]);
  const send = () => {
    setLeft(requires);
    if (Object.keys(found).length === 0) onSend(toApply(application, requires), forget);
  };
  const asksWhatCardsSay = requires.includes('nation') || requires.includes('address');
  const fill = ({ nation, address }: IdCardReading) =>
    setPart({ ...(nation !== null && { nation }), ...(address !== null && { address }) });
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
      {holder.documentType === 'resident-id' && asksWhatCardsSay && (
        <IdPhoto fits={isOf(holder)} onRead={fill} withAddress />
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
        <Field label={t`现住址`} problem={problem('address')} hint={t`省、市、区县和详细地址`}>
          <TextInput
            label={t`现住址`}
            value={application.address}
            onChange={change('address')}
            onBlur={leave('address')}
            placeholder={t`请填写现住址`}
            invalid={problem('address') !== undefined}
          />
        </Field>
      )}
      <Button online loading={sending} onClick={send}>{t`提交申领`}</Button>
    </Stack>
  );
}
