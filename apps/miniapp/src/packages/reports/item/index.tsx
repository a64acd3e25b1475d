import type { LaboratoryItem as Item, Person } from '@kangqiao/contracts';
import { Explanation, LaboratoryItemCard, useExplanation } from '@/features/laboratory';
import { ActingForGuard } from '@/features/people';
import { remedyFor } from '@/features/privacy';
import { useReport } from '@/features/reports';
import { Button, NextStep, NotFound, Notice, Page, PageState, asPage } from '@/components';
import { t } from '@/language';
import { type ReportItemParams, open, useParams } from '@/platform';

const Meaning = ({ explanationId, flag }: { explanationId: string; flag: Item['flag'] }) => (
  <PageState of={useExplanation(explanationId)}>
    {(explanation) => <Explanation explanation={explanation} flag={flag} />}
  </PageState>
);

const ItemView = ({ item }: { item: Item }) => (
  <>
    <LaboratoryItemCard item={item} />
    <NextStep>{t`点“看历次变化”，或拿给开单医生看`}</NextStep>
    <Button onClick={() => open.trend({ item: item.trendItem })}>{t`看历次变化`}</Button>
    {item.explanationId === null ? (
      <Notice title={t`暂时没有这一项的说明`}>{t`这是该医院自己的项目，请向开单医生咨询。`}</Notice>
    ) : (
      <Meaning explanationId={item.explanationId} flag={item.flag} />
    )}
  </>
);

type ItemParams = Record<'reportId' | 'index' | 'version', string>;

const Loaded = ({ person, params }: { person: Person; params: ItemParams }) => (
  <PageState of={useReport(person.id, params.reportId, params.version)} remedy={remedyFor(person, 'reports')}>
    {({ items }) => {
      const item = items?.[Number(params.index)];
      return item ? <ItemView item={item} /> : <NotFound message={t`没有找到这一项`} />;
    }}
  </PageState>
);

/** One item of a report: how it stands, what it means, and the way to its trend. */
export default asPage(function ReportItemPage() {
  const { reportId, index, version } = useParams<ReportItemParams>();
  return (
    <Page needs={[reportId, index]}>
      <ActingForGuard>{(person) => <Loaded person={person} params={{ reportId, index, version }} />}</ActingForGuard>
    </Page>
  );
});
