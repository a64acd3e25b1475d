import { useEffect, useRef, useState } from 'react';
import type { Person } from '@kangqiao/contracts';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { t } from '@/language';
import { Failed } from '../failed';
import { type RecordFile, useRecordFile } from '@/features/sharing';
import { Button, Notice, Page, Stack } from '@/components';
import { openPdf, shareFile } from '@/platform';

/** The record as a file. */
export default function TakePage() {
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
}

const FORMATS = [
  { format: 'pdf', text: t`生成 PDF（阅读和打印）` },
  { format: 'fhir', text: t`生成数据文件（国际患者摘要）` },
] as const;

function Take({ person }: { person: Person }) {
  const file = useRecordFile(person.id);
  return (
    <>
      <Notice
        title={t`${person.name}的健康档案`}
      >{t`包括各医院的过敏、疾病、用药、接种、血型和近 180 天的检查检验。文件含个人健康信息，请妥善保管，不要发给不认识的人。`}</Notice>
      {file.isError && <Failed person={person} error={file.error} title={t`没能生成`} />}
      {file.data ? (
        <Ready file={file.data} onAgain={file.reset} />
      ) : (
        <Stack>
          {FORMATS.map(({ format, text }) => (
            <Button
              online
              key={format}
              kind={format === 'pdf' ? 'primary' : 'secondary'}
              disabled={file.isPending}
              loading={file.isPending && file.variables === format}
              onClick={() => file.mutate(format)}
            >
              {text}
            </Button>
          ))}
        </Stack>
      )}
    </>
  );
}

/** WeChat hands a file on only in answer to a tap, so the file waits for one. */
function Ready({ file, onAgain }: { file: RecordFile; onAgain: () => void }) {
  const [failed, setFailed] = useState(false);
  const remove = useRef<() => void>(() => {});
  useEffect(() => () => remove.current(), []);
  const hand = async () => {
    setFailed(false);
    remove.current();
    if (file.format === 'fhir') return void (await shareFile(file.name, file.text));
    remove.current = await openPdf(file.name, file.bytes);
  };
  return (
    <>
      <Notice tone="success" title={t`文件已生成`}>
        {file.name}
      </Notice>
      {failed && <Notice tone="danger" title={t`没能打开`}>{t`手机打不开这个文件，请稍后再试。`}</Notice>}
      <Stack>
        <Button onClick={() => void hand().catch(() => setFailed(true))}>
          {file.format === 'pdf' ? t`打开或保存文件` : t`保存或发送文件`}
        </Button>
        <Button kind="ghost" onClick={onAgain}>{t`换一种格式`}</Button>
      </Stack>
    </>
  );
}
