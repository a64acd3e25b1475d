import { useRef, useState } from 'react';
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
import { Button, ChoiceList, Section, Trouble } from '@/components';
import { t } from '@/language';
import { clock, fieldProblem, scrollToTop, useDraft } from '@/platform';
import type { FormProperties } from './measure-form';

const TIMINGS = (Object.keys(TIMING_WORDS) as GlucoseTiming[]).map((value) => ({
  value,
  label: TIMING_WORDS[value],
}));

/** One number a screen, with large keys; measured just now. */
export function ElderForm({ person, type, onKept }: FormProperties) {
  const fields = FIELDS[type];
  const asksTiming = type === 'blood-glucose';
  const screens = fields.length + (asksTiming ? 1 : 0);
  const { draft, since, change, forget } = useDraft(`measure/${type}`, EMPTY_DRAFT);
  const [at, setAt] = useState(0);
  const add = useAddMeasurement(person.id);
  // Kept while it is sent again: the same measurement, not a second one.
  const tappedAt = useRef<string>();
  const field = fields[asksTiming ? at - 1 : at];
  const isLast = at === screens - 1;
  const text = field ? (draft.values[field.field] ?? '') : '';
  const isDone = field ? field.optional || text !== '' : draft.timing !== null;
  const wrong = fields.map((one) => fieldProblem(add.error, one.field)).find((problem) => problem !== undefined);
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
  const go = (to: number) => {
    add.reset();
    setAt(to);
    scrollToTop();
  };
  const title = field?.label ?? t`什么时候测的`;
  return (
    <>
      <Section title={screens > 1 ? t`${title}（第 ${at + 1} 步，共 ${screens} 步）` : title}>
        {field ? (
          <Keypad
            label={field.label}
            value={text}
            unit={field.unit}
            onChange={(value) => change({ values: { ...draft.values, [field.field]: value } })}
          />
        ) : (
          <ChoiceList label={title} options={TIMINGS} value={draft.timing} onChange={(timing) => change({ timing })} />
        )}
      </Section>
      <Trouble error={add.error} title={t`没能保存`} words={wrong} />
      {isLast ? (
        <Button online loading={add.isPending} disabled={!isFilled(type, draft)} onClick={send}>{t`保存`}</Button>
      ) : (
        <Button disabled={!isDone} onClick={() => go(at + 1)}>{t`下一步`}</Button>
      )}
      {at > 0 && <Button kind="secondary" onClick={() => go(at - 1)}>{t`上一步`}</Button>}
    </>
  );
}
