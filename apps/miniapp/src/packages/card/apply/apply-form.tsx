import { type ReactNode, useState } from 'react';
import type { ApplyForCard, CardHolderField, IdCardReading, Person } from '@kangqiao/contracts';
import { maskDocumentNumber } from '@kangqiao/domain';
import { Button, Field, NextStep, type Question, Steps, TextInput } from '@/components';
import { t, translated } from '@/language';
import { IdPhoto } from '@/features/id-photo';
import { fieldProblem, useDraft } from '@/platform';
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
import { regionWords } from './whole-address';

interface ApplyFormProps {
  /** Whose card it will be. */
  holder: Holder;
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

type Holder = Pick<Person, 'documentType' | 'documentNumberMasked'>;

/** As far as what is known of the holder's number tells. */
const isOf =
  ({ documentNumberMasked }: Holder) =>
  ({ documentNumber }: IdCardReading) =>
    maskDocumentNumber(documentNumber) === documentNumberMasked;

const EMPTY: Application = { phone: '', nation: '', region: '', address: '' };

/** How an answer is read where it is not what was typed. */
const WORDS: Partial<Record<ApplicationField, (answer: string) => string>> = {
  nation: translated,
  region: regionWords,
};

/** An application. A field says what is wrong once it was left, or on sending. */
export function ApplyForm({ holder, requires, lead, sending, refusal, onSend }: ApplyFormProps) {
  const { draft: application, change: setPart, forget } = useDraft('card-apply', { ...EMPTY, at: 0 });
  const [left, setLeft] = useState<readonly ApplicationField[]>([]);
  const fields = fieldsOf(requires);
  const found = checkApplication(application, requires);
  const problem = (field: ApplicationField) =>
    left.includes(field) ? (found[field] ?? fieldProblem(refusal, field)) : fieldProblem(refusal, field);
  const change = (field: ApplicationField) => (value: string) => setPart({ [field]: value });
  const leave = (field: ApplicationField) => () => setLeft([...left, field]);
  const send = () => {
    setLeft(fields);
    if (Object.keys(found).length === 0) onSend(toApply(application, requires), forget);
  };
  const fill = ({ nation, address, region }: IdCardReading) =>
    setPart({
      ...(nation !== null && { nation }),
      ...(address !== null && { address }),
      ...(region && { region: region.names.join(' '), address: region.street }),
    });
  // With the first question that a card answers.
  const photographAt = (field: ApplicationField) =>
    holder.documentType === 'resident-id' &&
    field === fields.find((one) => one !== 'phone') && <IdPhoto fits={isOf(holder)} onRead={fill} withAddress />;
  const questionOf = (field: ApplicationField, task: string, term: string, node: ReactNode): Question[] =>
    fields.includes(field)
      ? [
          {
            task,
            node: (
              <>
                {photographAt(field)}
                {node}
              </>
            ),
            done: found[field] === undefined,
            onTry: leave(field),
            refused: fieldProblem(refusal, field) !== undefined,
            answers: [{ term, value: WORDS[field]?.(application[field]) ?? application[field] }],
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
      'region',
      t`选择所在地区`,
      t`所在地区`,
      <Field label={t`所在地区`} problem={problem('region')} hint={t`现在住的地方`}>
        <RegionField value={application.region} onChange={change('region')} invalid={problem('region') !== undefined} />
      </Field>,
    ),
    ...questionOf(
      'address',
      t`填写详细地址`,
      t`详细地址`,
      <Field label={t`详细地址`} problem={problem('address')}>
        <TextInput
          label={t`详细地址`}
          value={application.address}
          onChange={change('address')}
          onBlur={leave('address')}
          placeholder={t`街道、小区、门牌号`}
          invalid={problem('address') !== undefined}
        />
      </Field>,
    ),
  ];
  return (
    <Steps questions={questions} at={application.at} onTurn={(at) => setPart({ at })} lead={lead} busy={sending}>
      <NextStep>{t`看清楚后，点“提交申领”`}</NextStep>
      <Button online loading={sending} onClick={send}>{t`提交申领`}</Button>
    </Steps>
  );
}
