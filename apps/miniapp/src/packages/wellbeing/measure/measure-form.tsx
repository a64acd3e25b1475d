import { useState } from 'react';
import type { GlucoseTiming, Measurement, Person, VitalSign } from '@kangqiao/contracts';
import { instantOf, isoWithOffset, localTimeOf } from '@kangqiao/domain';
import { EMPTY_DRAFT, FIELDS, isFilled, TIMING_WORDS, toRequest, useAddMeasurement } from '@/features/measurements';
import { Button, Cell, CellGroup, ChoiceChips, DateField, Field, TextInput, TimeField, Trouble } from '@/components';
import { t } from '@/language';
import { clock, fieldProblem } from '@/platform';
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

/** All numbers of one measurement on one page. */
export function MeasureForm({ person, type, onKept }: FormProperties) {
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [when, setWhen] = useState<{ date: string; time: string } | null>(null);
  const add = useAddMeasurement(person.id);
  const problem = (field: string) => fieldProblem(add.error, field);
  const send = () => {
    const measuredAt = when === null ? clock.date().toISOString() : isoWithOffset(instantOf(when.date, when.time));
    add.mutate(toRequest(type, draft, measuredAt), { onSuccess: onKept });
  };
  return (
    <>
      {type === 'blood-glucose' && (
        <Field label={t`什么时候测的`} problem={problem('timing')}>
          <ChoiceChips
            label={t`什么时候测的`}
            options={TIMINGS}
            value={draft.timing}
            onChange={(timing) => setDraft({ ...draft, timing })}
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
            onChange={(text) => setDraft({ ...draft, values: { ...draft.values, [field]: text } })}
          />
        </Field>
      ))}
      {when === null ? (
        <CellGroup>
          <Cell
            leading="clock"
            title={t`测量时间`}
            note={t`现在`}
            onClick={() => setWhen({ date: today(), time: localTimeOf(clock.date()) })}
          />
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
