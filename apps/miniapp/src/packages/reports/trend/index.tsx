import { useState } from 'react';
import { Text } from '@tarojs/components';
import { addDays } from '@kangqiao/domain';
import type { Person } from '@kangqiao/contracts';
import { TrendView, useTrend } from '@/features/laboratory';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { remedyFor, WithheldLine } from '@/features/privacy';
import { NextStep, Notice, Page, PageState, Segments, asPage } from '@/components';
import { t } from '@/language';
import { type TrendParams, open, useParams } from '@/platform';
import { isSilent, missingSources, today } from '@/wording';
import styles from './index.module.scss';

const SPANS = [
  { value: '1', label: t`近一年` },
  { value: '3', label: t`近三年` },
  { value: '10', label: t`近十年` },
] as const;
type Years = (typeof SPANS)[number]['value'];

const DAYS_A_YEAR = 365;
/** Hospitals are asked about no more. */
const ASKED_YEARS = 3;

const Loaded = ({ person, item }: { person: Person; item: string }) => {
  const [years, setYears] = useState<Years>('1');
  const now = today();
  const trend = useTrend(person.id, item, addDays(now, -DAYS_A_YEAR * Number(years)));
  return (
    <>
      <ActingForBar person={person} />
      <Segments label={t`时间`} options={SPANS} value={years} onChange={setYears} />
      <PageState of={trend} remedy={remedyFor(person, 'reports')}>
        {(answer) => {
          const missing = missingSources(answer.sources, t`结果`);
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
              {Number(years) > ASKED_YEARS && (
                <Text className={styles.note}>{t`三年以前的，只包括查看过并保存下来的报告。`}</Text>
              )}
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
      <ActingForGuard>{(person) => <Loaded person={person} item={item} />}</ActingForGuard>
    </Page>
  );
});
