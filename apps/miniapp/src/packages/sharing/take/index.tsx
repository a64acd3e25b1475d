import { useEffect, useRef } from 'react';
import type { Person } from '@kangqiao/contracts';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { t } from '@/language';
import { Failed } from '../failed';
import { type RecordFile, useRecordFile } from '@/features/sharing';
import { NextStep, Notice, Page, asPage } from '@/components';
import { FileMaker } from '@/components/file-maker';
import { openPdf, shareFile } from '@/platform';

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
  { format: 'fhir', text: t`生成数据文件（国际患者摘要）` },
] as const;

function Take({ person }: { person: Person }) {
  const file = useRecordFile(person.id);
  const hand = useHanding();
  return (
    <>
      <Notice
        title={t`${person.name}的健康档案`}
      >{t`包括各医院的过敏、疾病、用药、接种、血型和近 180 天的检查检验。文件含个人健康信息，请妥善保管，不要发给不认识的人。`}</Notice>
      {file.isError && <Failed person={person} error={file.error} title={t`没能生成`} />}
      <NextStep>{file.data ? t`打开或发送文件` : t`选一种格式`}</NextStep>
      <FileMaker
        formats={FORMATS}
        making={file.isPending ? file.variables : undefined}
        onMake={file.mutate}
        file={file.data}
        handText={file.data?.format === 'fhir' ? t`保存或发送文件` : t`打开或保存文件`}
        onHand={async () => file.data && hand(file.data)}
        onAgain={file.reset}
      />
    </>
  );
}

/** Opens the file, or passes it on. What was opened is removed with the next, and with the page. */
function useHanding() {
  const remove = useRef<() => void>(() => {});
  useEffect(() => () => remove.current(), []);
  return async (file: RecordFile): Promise<void> => {
    remove.current();
    if (file.format === 'fhir') await shareFile(file.name, file.text);
    else remove.current = await openPdf(file.name, file.bytes);
  };
}
