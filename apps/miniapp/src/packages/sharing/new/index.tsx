import { useState } from 'react';
import type { CreateShare, Person, ShareScope } from '@kangqiao/contracts';
import { addDays } from '@kangqiao/domain';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { useCreateShare } from '@/features/sharing';
import { Button, Checkbox, ChoiceChips, ChoiceList, DateField, Field, Page } from '@/components';
import { t } from '@/language';
import { type NewShareParams, useParams } from '@/platform';
import { today } from '@/wording';
import { Failed } from '../failed';
import { Shared } from './shared';

const REPORT_DAYS = 90;

const VIEWS = (['1', '3', '5', '10'] as const).map((value) => ({ value, label: t`${value} 次` }));

const CHOICES: readonly { value: ShareScope; label: string; note: string }[] = [
  { value: 'summary', label: t`健康档案摘要`, note: t`过敏、疾病、用药、接种和血型` },
  { value: 'reports', label: t`一段时间的报告`, note: t`检验、影像和微生物报告` },
];
const VISIT = { value: 'visit', label: t`这次就诊`, note: t`诊断和处方` } as const;

/** What is shared, for how often, and then the code. */
export default function NewSharePage() {
  const { visitId } = useParams<NewShareParams>();
  return (
    <Page>
      <ActingForGuard>
        {(person) => (
          <>
            <ActingForBar person={person} />
            <NewShare key={person.id} person={person} visitId={visitId} />
          </>
        )}
      </ActingForGuard>
    </Page>
  );
}

function NewShare({ person, visitId }: { person: Person; visitId: string }) {
  const [scope, setScope] = useState<ShareScope>(visitId === '' ? 'summary' : 'visit');
  const [views, setViews] = useState<(typeof VIEWS)[number]['value']>('1');
  const [from, setFrom] = useState(() => addDays(today(), -REPORT_DAYS));
  const [to, setTo] = useState(today);
  const [withNotes, setWithNotes] = useState(false);
  const create = useCreateShare(person.id);
  if (create.data) return <Shared person={person} created={create.data} onAgain={create.reset} />;

  const wish: CreateShare = {
    scope,
    views: Number(views),
    ...(scope === 'reports' && { from, to }),
    ...(scope === 'visit' && { visitId }),
    ...(scope !== 'reports' && withNotes && { withNotes }),
  };
  return (
    <>
      <ChoiceList
        label={t`分享什么`}
        options={visitId === '' ? CHOICES : [VISIT, ...CHOICES]}
        value={scope}
        onChange={setScope}
      />
      {scope === 'reports' && (
        <>
          <Field label={t`从`}>
            <DateField label={t`从哪天`} value={from} end={to} onChange={setFrom} />
          </Field>
          <Field label={t`到`}>
            <DateField label={t`到哪天`} value={to} start={from} end={today()} onChange={setTo} />
          </Field>
        </>
      )}
      {scope !== 'reports' && (
        <Checkbox label={t`附上您和家人写的备注，不勾选则医生看不到`} checked={withNotes} onChange={setWithNotes}>
          {t`附上您和家人写的备注，不勾选则医生看不到`}
        </Checkbox>
      )}
      <Field label={t`可以打开几次`}>
        <ChoiceChips label={t`可以打开几次`} options={VIEWS} value={views} onChange={setViews} />
      </Field>
      {create.isError && <Failed person={person} error={create.error} title={t`没能分享`} />}
      <Button online loading={create.isPending} onClick={() => create.mutate(wish)}>{t`生成二维码`}</Button>
    </>
  );
}
