import { useRef, useState } from 'react';
import type { GlucoseTiming, Measurement, Person, VitalSign } from '@kangqiao/contracts';
import { instantOf, isoWithOffset, localDateOf, localTimeOf } from '@kangqiao/domain';
import { EMPTY_DRAFT, FIELDS, isFilled, TIMING_WORDS, toRequest, useAddMeasurement } from '@/features/measurements';
import { Button, Cell, CellGroup, ChoiceChips, DateField, Field, TextInput, TimeField, Trouble } from '@/components';
import { t } from '@/language';
import { clock, fieldProblem, useDraft } from '@/platform';
import { today } from '@/wording';

const TIMINGS = (Object.keys(TIMING_WORDS) as GlucoseTiming[]).map((value) => ({
  value,
  label: TIMING_WORDS[value],
}));
const FIELD_NAMES = ['systolic', 'diastolic', 'pulse', 'value', 'timing', 'measuredAt'];

export interface FormProperties {
  person: Person;
  type: VitalSign;
  onKept: (measured: Measurement) => void;
}

interface When {
  date: string;
  time: string;
}

const whenOf = (instant: Date): When => ({ date: localDateOf(instant), time: localTimeOf(instant) });

/** All numbers of one measurement on one page. */
export function MeasureForm({ person, type, onKept }: FormProperties) {
  const { draft, since, change, forget } = useDraft(`measure/${type}`, EMPTY_DRAFT);
  const [chosen, setWhen] = useState<When | null>(null);
  // What was typed some time ago was not measured now.
  const when = chosen ?? (since === null ? null : whenOf(new Date(clock.corrected(since))));
  const add = useAddMeasurement(person.id);
  // Kept while it is sent again: the same measurement, not a second one.
  const tappedAt = useRef<string>();
  const problem = (field: string) => fieldProblem(add.error, field);
  const send = () => {
    const now = (tappedAt.current ??= clock.date().toISOString());
    const measuredAt = when === null ? now : isoWithOffset(instantOf(when.date, when.time));
    add.mutate(toRequest(type, draft, measuredAt), {
      onSuccess: (measured) => {
        forget();
        onKept(measured);
      },
    });
  };
  return (
    <>
      {type === 'blood-glucose' && (
        <Field label={t`什么时候测的`} problem={problem('timing')}>
          <ChoiceChips
            label={t`什么时候测的`}
            options={TIMINGS}
            value={draft.timing}
            onChange={(timing) => change({ timing })}
          />
        </Field>
      )}
      {FIELDS[type].map(({ field, label, unit, hint }) => (
        <Field key={field} label={t`${label}（${unit}）`} hint={hint} problem={problem(field)}>
          <TextInput
            label={t`${label}（${unit}）`}
            keyboard="digit"
            value={draft.values[field] ?? ''}
            invalid={problem(field) !== undefined}
            onChange={(text) => change({ values: { ...draft.values, [field]: text } })}
          />
        </Field>
      ))}
      {when === null ? (
        <CellGroup>
          <Cell leading="clock" title={t`测量时间`} note={t`现在`} onClick={() => setWhen(whenOf(clock.date()))} />
        </CellGroup>
      ) : (
        <>
          <Field label={t`测量日期`} problem={problem('measuredAt')}>
            <DateField
              label={t`测量日期`}
              value={when.date}
              end={today()}
              onChange={(date) => setWhen({ ...when, date })}
            />
          </Field>
          <Field label={t`测量时间`}>
            <TimeField label={t`测量时间`} value={when.time} onChange={(time) => setWhen({ ...when, time })} />
          </Field>
        </>
      )}
      {add.error && !FIELD_NAMES.some(problem) && <Trouble error={add.error} title={t`没能保存`} />}
      <Button online loading={add.isPending} disabled={!isFilled(type, draft)} onClick={send}>{t`保存`}</Button>
    </>
  );
}
