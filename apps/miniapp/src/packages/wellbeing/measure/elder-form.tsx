import { useRef } from 'react';
import type { GlucoseTiming } from '@kangqiao/contracts';
import {
  EMPTY_DRAFT,
  FIELDS,
  isFilled,
  Keypad,
  TIMING_WORDS,
  toRequest,
  useAddMeasurement,
} from '@/features/measurements';
import { Button, ChoiceList, Field, type Question, Steps, Trouble } from '@/components';
import { t } from '@/language';
import { clock, fieldProblem, useDraft } from '@/platform';
import type { FormProperties } from './measure-form';

const TIMINGS = (Object.keys(TIMING_WORDS) as GlucoseTiming[]).map((value) => ({
  value,
  label: TIMING_WORDS[value],
}));

/** One number a screen, with large keys; measured just now. */
export function ElderForm({ person, type, onKept }: FormProperties) {
  const { draft, since, change, forget } = useDraft(`measure/${type}`, { ...EMPTY_DRAFT, at: 0 });
  const { values, timing } = draft;
  const add = useAddMeasurement(person.id);
  // Kept while it is sent again: the same measurement, not a second one.
  const tappedAt = useRef<string>();
  const wrong = FIELDS[type]
    .map(({ field }) => fieldProblem(add.error, field))
    .find((problem) => problem !== undefined);
  const send = () => {
    // What was typed some time ago was not measured now.
    const now = (tappedAt.current ??= clock.date().toISOString());
    const measuredAt = since === null ? now : new Date(clock.corrected(since)).toISOString();
    add.mutate(toRequest(type, draft, measuredAt), {
      onSuccess: (measured) => {
        forget();
        onKept(measured);
      },
    });
  };
  const when: Question = {
    task: t`选择什么时候测的`,
    node: (
      <ChoiceList
        label={t`什么时候测的`}
        options={TIMINGS}
        value={timing}
        onChange={(chosen) => change({ timing: chosen })}
      />
    ),
    done: timing !== null,
    answers: [{ term: t`什么时候测的`, value: timing && TIMING_WORDS[timing] }],
  };
  const numbers = FIELDS[type].map(({ field, label, unit, hint, optional }): Question => {
    const text = values[field] ?? '';
    return {
      task: t`输入${label}`,
      node: (
        <Field label={label} hint={hint}>
          <Keypad
            label={label}
            value={text}
            unit={unit}
            whole={field !== 'value'}
            onChange={(value) => change({ values: { ...values, [field]: value } })}
          />
        </Field>
      ),
      done: optional || text !== '',
      answers: [{ term: label, value: text && `${text} ${unit}` }],
    };
  });
  return (
    <Steps
      questions={type === 'blood-glucose' ? [when, ...numbers] : numbers}
      at={draft.at}
      onTurn={(at) => {
        add.reset();
        change({ at });
      }}
      busy={add.isPending}
    >
      <Trouble error={add.error} title={t`没能保存`} words={wrong} />
      <Button online loading={add.isPending} disabled={!isFilled(type, draft)} onClick={send}>{t`保存`}</Button>
    </Steps>
  );
}
