import type { ExportFormat, Person } from '@kangqiao/contracts';
import { Button, Notice, Page, Stack, Trouble } from '@/components';
import { SignedInOnly } from '@/features/account';
import { ManagedGuard } from '@/features/people';
import { type ExportedFile, useExport } from '@/features/privacy';
import { t } from '@/language';
import { shareFile } from '@/platform';

/** All that is held about me, to take away. */
export default function ExportPage() {
  return (
    <Page>
      <SignedInOnly text={t`登录后可以导出您的信息`}>
        <ManagedGuard>{(person) => <Export key={person.id} person={person} />}</ManagedGuard>
      </SignedInOnly>
    </Page>
  );
}

const FORMATS: readonly { format: ExportFormat; text: string }[] = [
  { format: 'html', text: t`生成可以阅读和打印的页面` },
  { format: 'json', text: t`生成数据文件（JSON）` },
];

function Export({ person }: { person: Person }) {
  const file = useExport(person.id);
  return (
    <>
      <Notice
        title={t`导出${person.name}的信息`}
      >{t`包括我们保存的全部个人信息。您同意长期保存的报告在其中；其他病历和报告由医院保管，不在其中。文件含个人信息，请妥善保管，不要发给不认识的人。`}</Notice>
      <Trouble error={file.error} title={t`没能生成`} />
      {file.data ? (
        <Ready file={file.data} onAgain={file.reset} />
      ) : (
        <Stack>
          {FORMATS.map(({ format, text }) => (
            <Button
              online
              key={format}
              kind={format === 'html' ? 'primary' : 'secondary'}
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

/** WeChat shares a file only in answer to a tap, so the file waits for one. */
function Ready({ file, onAgain }: { file: ExportedFile; onAgain: () => void }) {
  return (
    <>
      <Notice tone="success" title={t`文件已生成`}>
        {file.name}
      </Notice>
      <Stack>
        <Button onClick={() => void shareFile(file.name, file.text)}>{t`保存或发送文件`}</Button>
        <Button kind="ghost" onClick={onAgain}>{t`换一种格式`}</Button>
      </Stack>
    </>
  );
}
