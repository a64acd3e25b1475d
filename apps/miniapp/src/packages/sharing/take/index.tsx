import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { Person } from '@kangqiao/contracts';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { t } from '@/language';
import { DaySpan, daySpanAnswers } from '../day-span';
import { Failed } from '../failed';
import { daysOfTake, type RecordFile, TAKE_SPANS, type TakeSpan, useRecordFile } from '@/features/sharing';
import { Checkbox, ChoiceChips, Field, NextStep, Notice, Page, type Question, Steps, asPage } from '@/components';
import { FileMaker } from '@/components/file-maker';
import { shareFile, usePdf } from '@/platform';
import { today } from '@/wording';
import styles from './index.module.scss';

/** The record as a file. */
export default asPage(function TakePage() {
  return (
    <Page>
      <ActingForGuard>
        {(person) => (
          <>
            <ActingForBar person={person} />
            <Take key={person.id} person={person} />
          </>
        )}
      </ActingForGuard>
    </Page>
  );
});

const FORMATS = [
  { format: 'pdf', text: t`生成 PDF（阅读和打印）` },
  { format: 'fhir', text: t`生成数据文件（供医院系统读取）` },
] as const;

function Take({ person }: { person: Person }) {
  const file = useRecordFile(person.id);
  const hand = useHanding();
  const [span, setSpan] = useState<TakeSpan>('year');
  const [days, setDays] = useState(() => daysOfTake('own', today(), person.birthDate));
  const [withNotes, setWithNotes] = useState(false);
  const { from, to } = span === 'own' ? days : daysOfTake(span, today(), person.birthDate);
  const [at, setAt] = useState(0);
  const time: Question = {
    task: t`选择哪段时间`,
    node: (
      <>
        <Field label={t`哪段时间`}>
          <ChoiceChips label={t`哪段时间`} options={TAKE_SPANS} value={span} onChange={setSpan} />
        </Field>
        {span === 'own' && (
          <DaySpan
            from={from}
            to={to}
            start={person.birthDate}
            onFrom={(day) => setDays({ ...days, from: day })}
            onTo={(day) => setDays({ ...days, to: day })}
          />
        )}
        <Text className={styles.note}>
          {t`一个文件最多放 300 份报告；三年以前的，只有保存过副本的才有。少了什么，文件开头会写明，可以换一段时间再生成一份。`}
        </Text>
      </>
    ),
    answers: daySpanAnswers(from, to),
  };
  const notes: Question = {
    task: t`选择附不附备注`,
    node: (
      <Checkbox label={t`附上您和家人写的备注`} checked={withNotes} onChange={setWithNotes}>
        {t`附上您和家人写的备注`}
      </Checkbox>
    ),
    answers: [{ term: t`备注`, value: withNotes ? t`附上` : t`不附` }],
  };
  const maker = (
    <>
      {file.isError && <Failed person={person} error={file.error} title={t`没能生成`} />}
      <NextStep>{file.data ? t`打开或发送文件` : t`选一种格式`}</NextStep>
      <FileMaker
        formats={FORMATS}
        making={file.isPending ? file.variables.format : undefined}
        onMake={(format) => file.mutate({ format, from, to, ...(withNotes && { notes: 'with' }) })}
        file={file.data}
        handText={file.data?.format === 'fhir' ? t`保存或发送文件` : t`打开或保存文件`}
        onHand={async () => file.data && hand(file.data)}
        againText={t`换一种格式或时间`}
        onAgain={() => {
          file.reset();
          setAt(0);
        }}
      />
    </>
  );
  const about = (
    <Notice
      title={t`${person.name}的健康档案`}
    >{t`包括各医院的过敏、疾病、用药、接种和血型，以及所选时间的就诊、检查检验、测量和病历文书。文件含个人健康信息，请妥善保管，不要发给不认识的人。`}</Notice>
  );
  if (file.data)
    return (
      <>
        {about}
        {maker}
      </>
    );
  return (
    <Steps questions={[time, notes]} at={at} onTurn={setAt} lead={about} busy={file.isPending}>
      {maker}
    </Steps>
  );
}

/** Opens the file, or passes it on. */
function useHanding() {
  const open = usePdf();
  return async (file: RecordFile): Promise<void> => {
    if (file.format === 'fhir') await shareFile(file.name, file.text);
    else await open(file.name, file.bytes);
  };
}
