import { useState } from 'react';
import { Text } from '@tarojs/components';
import { addDays } from '@kangqiao/domain';
import type { LocalDate, Person, Trend, TrendPoint } from '@kangqiao/contracts';
import { TrendView, useTrend } from '@/features/laboratory';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { remedyFor, WithheldLine } from '@/features/privacy';
import { NextStep, Notice, Page, PageState, Segments, asPage } from '@/components';
import { t, together } from '@/language';
import { type TrendParams, open, useParams } from '@/platform';
import { isSilent, missingSources, monthDay, today } from '@/wording';
import styles from './index.module.scss';

const SPANS = [
  { value: 'year', label: t`近一年` },
  { value: 'three-years', label: t`近三年` },
  { value: 'all', label: t`全部` },
] as const;
type Span = (typeof SPANS)[number]['value'];

const DAYS = { year: 365, 'three-years': 1095 } as const;

const firstDay = (span: Span, { birthDate }: Person): LocalDate =>
  span === 'all' ? birthDate : addDays(today(), -DAYS[span]);

const isCopy = ({ fromCopy, withdrawn }: TrendPoint): boolean => fromCopy && !withdrawn;

/** How far back this reaches, where it does not reach as far as was asked, and what of it is not the hospital's word of now. */
const reach = ({ from, askedFrom, kept, cut, unopened, series }: Trend, now: LocalDate): string =>
  together(
    cut && t`结果很多，显示${monthDay(from, now)}以来最近的 300 次。`,
    !cut && from < askedFrom && !kept && t`您没有让我们保存报告副本，只能看到${monthDay(askedFrom, now)}以来的结果。`,
    from < askedFrom && kept && t`${monthDay(askedFrom, now)}以前的，来自保存的报告副本。`,
    series.some(({ points }) => points.some(isCopy)) &&
      t`有些结果来自保存的报告副本；医院之后如有更正，打开报告就能看到。`,
    unopened > 0 && t`另有 ${unopened} 份更早的检验报告还没有打开过，其中的结果没有计入；在报告列表里打开后就会计入。`,
  );

const Loaded = ({ person, item }: { person: Person; item: string }) => {
  const [span, setSpan] = useState<Span>('year');
  const now = today();
  const trend = useTrend(person.id, item, firstDay(span, person));
  return (
    <>
      <ActingForBar person={person} />
      <Segments label={t`时间`} options={SPANS} value={span} onChange={setSpan} />
      <PageState of={trend} remedy={remedyFor(person, 'reports')}>
        {(answer) => {
          const missing = missingSources(answer.sources, t`结果`);
          const reached = reach(answer, now);
          return (
            <>
              <Text className={styles.title}>{answer.name}</Text>
              {missing && (
                <Notice
                  tone="warning"
                  title={isSilent(answer.sources) ? t`暂时看不到结果` : t`结果不完整`}
                  action={{ text: t`重新获取`, onClick: () => void trend.refetch() }}
                >
                  {missing}
                </Notice>
              )}
              {!(isSilent(answer.sources) && answer.series.length === 0) && (
                <TrendView trend={answer} now={now} onOpen={(reportId) => open.report({ reportId })} />
              )}
              <NextStep>{t`变化大的，拿给医生看`}</NextStep>
              {reached !== '' && <Text className={styles.note}>{reached}</Text>}
              <WithheldLine withheld={answer.withheld} />
            </>
          );
        }}
      </PageState>
    </>
  );
};

/** One laboratory item over time and hospitals. */
export default asPage(function TrendPage() {
  const { item } = useParams<TrendParams>();
  return (
    <Page needs={[item]}>
      <ActingForGuard>{(person) => <Loaded key={person.id} person={person} item={item} />}</ActingForGuard>
    </Page>
  );
});
