import { useState } from 'react';
import type { CorrectionAbout, Person } from '@kangqiao/contracts';
import { isAbout, useSendCorrection } from '@/features/corrections';
import { ActingForBar, ActingForGuard } from '@/features/people';
import {
  Button,
  Card,
  DescriptionList,
  Empty,
  Field,
  NextStep,
  Notice,
  Page,
  TextArea,
  Trouble,
  asPage,
} from '@/components';
import { t } from '@/language';
import { type CorrectParams, fieldProblem, open, toast, useDraft, useParams } from '@/platform';

const SHORTEST = 5;
const LONGEST = 500;

/** Tells the hospital that something it holds is not right. */
export default asPage(function CorrectPage() {
  const { about, subjectId, title } = useParams<CorrectParams>();
  if (!isAbout(about)) {
    return (
      <Page>
        <Empty title={t`没有要更正的内容`} action={{ text: t`返回`, onClick: () => open.back() }} />
      </Page>
    );
  }
  return (
    <Page needs={[subjectId]}>
      <ActingForGuard>
        {(person) => (
          <>
            <ActingForBar person={person} />
            <Form key={person.id} person={person} about={about} subjectId={subjectId} title={title} />
          </>
        )}
      </ActingForGuard>
    </Page>
  );
});

interface FormProperties {
  person: Person;
  about: CorrectionAbout;
  subjectId: string;
  title: string;
}

function Form({ person, about, subjectId, title }: FormProperties) {
  const { draft, change, forget } = useDraft(`correct/${about}/${subjectId}`, { text: '' });
  const [left, setLeft] = useState(false);
  const text = draft.text;
  const isShort = text.trim().length < SHORTEST;
  const send = useSendCorrection(person.id);
  const problem = fieldProblem(send.error, 'text') ?? (left && isShort ? t`请至少写 ${SHORTEST} 个字` : undefined);
  const onSuccess = () => {
    forget();
    toast(t`已提交给医院`);
    open.correctionsInstead();
  };
  return (
    <>
      <NextStep>{t`写好后点“提交给医院”`}</NextStep>
      <Notice>{t`病历由医院保管，只有医院能更正。医院会核对后答复您，答复会在消息里告诉您。`}</Notice>
      <Card>
        <DescriptionList items={[{ term: t`更正内容`, value: title }]} />
      </Card>
      <Field
        label={t`哪里不对，应该是什么`}
        hint={t`请用 ${SHORTEST} 至 ${LONGEST} 个字写明；医院凭病案号核对，不用写证件号码。`}
        problem={problem}
      >
        <TextArea
          label={t`哪里不对，应该是什么`}
          value={text}
          maxLength={LONGEST}
          onChange={(typed) => change({ text: typed })}
          onBlur={() => setLeft(true)}
        />
      </Field>
      {send.error && !problem && <Trouble error={send.error} title={t`没能提交`} />}
      <Button
        online
        loading={send.isPending}
        disabled={isShort}
        onClick={() => send.mutate({ about, subjectId, text: text.trim() }, { onSuccess })}
      >{t`提交给医院`}</Button>
    </>
  );
}
