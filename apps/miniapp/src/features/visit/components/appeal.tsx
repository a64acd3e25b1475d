import { useState } from 'react';
import type { AppealState, Appointment } from '@kangqiao/contracts';
import { Button, Card, Field, Notice, Section, Stack, TextInput, Trouble } from '@/components';
import { t } from '@/language';
import { toast, useDraft } from '@/platform';
import { useFileAppeal } from '../api/use-file-appeal';

const LEAST = 5;
const MOST = 200;

const OUTCOMES = {
  waiting: { tone: 'accent', title: t`申诉已提交`, text: t`医院答复后会通知您。` },
  granted: { tone: 'success', title: t`申诉已通过`, text: t`这次未就诊不计入爽约。` },
  refused: { tone: 'warning', title: t`申诉未通过`, text: t`如有疑问，请联系医院门诊办公室。` },
} as const satisfies Record<AppealState, { tone: string; title: string; text: string }>;

const Form = ({ appointmentId }: { appointmentId: string }) => {
  const { draft, change, forget } = useDraft(`appeal/${appointmentId}`, { reason: '' });
  const { reason } = draft;
  const [tried, setTried] = useState(false);
  const appeal = useFileAppeal();
  const isShort = reason.trim().length < LEAST;
  const file = () => {
    setTried(true);
    if (isShort) return;
    appeal.mutate(
      { appointmentId, reason: reason.trim() },
      {
        onSuccess: () => {
          forget();
          toast(t`已提交，请等待医院答复`);
        },
      },
    );
  };
  return (
    <Card>
      <Stack gap="s">
        <Field
          label={t`没有按时就诊的原因`}
          hint={t`如果您来过医院，或有不得已的原因，可以告诉医院。由医院决定是否计入爽约。`}
          problem={tried && isShort ? t`请至少写 ${LEAST} 个字` : undefined}
        >
          <TextInput
            label={t`没有按时就诊的原因`}
            value={reason}
            maxLength={MOST}
            onChange={(typed) => change({ reason: typed })}
            onBlur={() => setTried(true)}
          />
        </Field>
        <Trouble error={appeal.error} />
        <Button online kind="secondary" loading={appeal.isPending} onClick={file}>{t`提交申诉`}</Button>
      </Stack>
    </Card>
  );
};

/** What the hospital is told about a missed visit, or what it answered; nothing where neither is possible. */
export const Appeal = ({ appointment: { id, appeal, actions } }: { appointment: Appointment }) => {
  if (appeal === null && !actions.appeal) return null;
  const outcome = appeal && OUTCOMES[appeal];
  return (
    <Section title={t`申诉`}>
      {outcome ? (
        <Notice tone={outcome.tone} title={outcome.title}>
          {outcome.text}
        </Notice>
      ) : (
        <Form appointmentId={id} />
      )}
    </Section>
  );
};
