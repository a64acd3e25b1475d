import { type ReactNode, useState } from 'react';
import type { ApplyForCard, CardHolderField } from '@kangqiao/contracts';
import { Button, Field, NextStep, type Question, Steps, TextInput } from '@/components';
import { t, translated } from '@/language';
import { fieldProblem, readAddressFromPhoto, toast, useDraft } from '@/platform';
import { type Application, checkApplication, phoneDigits, toApply } from './check-application';
import { NationPicker } from './nation-picker';

interface ApplyFormProps {
  /** What the issuer asks for besides what is known of the person. */
  requires: readonly CardHolderField[];
  /** For whom and to whom one applies. */
  lead?: ReactNode;
  sending: boolean;
  /** Why the server refused, to be shown at the fields it names. */
  refusal: unknown;
  /** @param sent to be called once it was taken */
  onSend: (application: ApplyForCard, sent: () => void) => void;
}

const EMPTY: Application = { phone: '', nation: '', address: '' };

/** An application. A field says what is wrong once it was left, or on sending. */
export function ApplyForm({ requires, lead, sending, refusal, onSend }: ApplyFormProps) {
  const { draft: application, change: setPart, forget } = useDraft('card-apply', { ...EMPTY, at: 0 });
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
  const photograph = async () => {
    const address = await readAddressFromPhoto?.();
    if (address) change('address')(address);
    else toast(t`没有识别到住址，请手动填写`);
  };
  const questionOf = (field: CardHolderField, task: string, term: string, node: ReactNode): Question[] =>
    requires.includes(field)
      ? [
          {
            ...{ task, node },
            done: found[field] === undefined,
            onTry: leave(field),
            refused: fieldProblem(refusal, field) !== undefined,
            answers: [{ term, value: field === 'nation' ? translated(application.nation) : application[field] }],
          },
        ]
      : [];
  const questions = [
    ...questionOf(
      'phone',
      t`填写手机号`,
      t`手机号`,
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
      </Field>,
    ),
    ...questionOf(
      'nation',
      t`选择民族`,
      t`民族`,
      <Field label={t`民族`} problem={problem('nation')}>
        <NationPicker
          value={application.nation}
          onChange={change('nation')}
          invalid={problem('nation') !== undefined}
        />
      </Field>,
    ),
    ...questionOf(
      'address',
      t`填写现住址`,
      t`现住址`,
      <>
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
        {readAddressFromPhoto && <Button kind="ghost" onClick={() => void photograph()}>{t`拍身份证填写住址`}</Button>}
      </>,
    ),
  ];
  return (
    <Steps questions={questions} at={application.at} onTurn={(at) => setPart({ at })} lead={lead} busy={sending}>
      <NextStep>{t`看清楚后，点“提交申领”`}</NextStep>
      <Button online loading={sending} onClick={send}>{t`提交申领`}</Button>
    </Steps>
  );
}
