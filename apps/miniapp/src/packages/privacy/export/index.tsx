import type { ExportFormat, Person } from '@kangqiao/contracts';
import { NextStep, Notice, Page, Trouble, asPage } from '@/components';
import { FileMaker } from '@/components/file-maker';
import { SignedInOnly } from '@/features/account';
import { ManagedGuard } from '@/features/people';
import { useExport } from '@/features/privacy';
import { t } from '@/language';
import { shareFile } from '@/platform';

/** All that is held about me, to take away. */
export default asPage(function ExportPage() {
  return (
    <Page>
      <SignedInOnly text={t`登录后可以导出您的信息`}>
        <ManagedGuard>{(person) => <Export key={person.id} person={person} />}</ManagedGuard>
      </SignedInOnly>
    </Page>
  );
});

const FORMATS: readonly { format: ExportFormat; text: string }[] = [
  { format: 'html', text: t`生成可以阅读和打印的页面` },
  { format: 'json', text: t`生成供软件读取的文件` },
];

function Export({ person }: { person: Person }) {
  const file = useExport(person.id);
  return (
    <>
      <Notice
        title={t`导出${person.name}的信息`}
      >{t`包括我们保存的全部个人信息。您同意长期保存的报告在其中；其他病历和报告由医院保管，不在其中。文件含个人信息，请妥善保管，不要发给不认识的人。`}</Notice>
      <Trouble error={file.error} title={t`没能生成`} />
      <NextStep>{file.data ? t`打开或发送文件` : t`选一种格式`}</NextStep>
      <FileMaker
        formats={FORMATS}
        making={file.isPending ? file.variables : undefined}
        onMake={file.mutate}
        file={file.data}
        handText={t`保存或发送文件`}
        onHand={async () => file.data && shareFile(file.data.name, file.data.text)}
        againText={t`换一种格式`}
        onAgain={file.reset}
      />
    </>
  );
}
