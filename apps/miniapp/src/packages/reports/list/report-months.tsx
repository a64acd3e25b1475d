import { useEffect } from 'react';
import { Text } from '@tarojs/components';
import type { Person, ReportSourceStatus } from '@kangqiao/contracts';
import { WithheldLine, remedyFor } from '@/features/privacy';
import { HeldReports, KIND_WORDS, type ReportFilter, ReportRow, reportsByMonth, useReports } from '@/features/reports';
import { Button, Empty, NextStep, Notice, Paged, PageState, Section, Stack } from '@/components';
import { t, together } from '@/language';
import { open, useRefetchOnShow } from '@/platform';
import { instantLabel, isSilent, missingSources, monthLabel, today } from '@/wording';
import styles from './report-months.module.scss';

interface Properties {
  person: Person;
  filter: ReportFilter;
  /** The hospitals that were asked, when nothing is filtered by hospital. */
  onSources: (sources: readonly ReportSourceStatus[]) => void;
  /** To choose a time before what is listed, for which hospitals are then asked. */
  onEarlier: () => void;
}

/** A hospital that could not answer, said so that nobody takes what is shown for all there is. */
const Missing = ({ sources, onRetry }: { sources: readonly ReportSourceStatus[]; onRetry: () => void }) => {
  const kept = sources.filter(({ state, asOf }) => state === 'unavailable' && asOf !== null);
  const lost = sources.filter(
    ({ state, asOf }) => state === 'document-not-taken' || (state === 'unavailable' && !asOf),
  );
  const missing = missingSources(lost, t`报告`);
  const copies = together(
    ...kept.map(
      ({ hospitalName, asOf }) =>
        t`${hospitalName}暂时无法连接，下面是截至 ${instantLabel(asOf ?? '', today())} 的报告。`,
    ),
  );
  if (!missing && copies === '') return null;
  return (
    <Notice
      tone="warning"
      title={missing && isSilent(sources) && kept.length === 0 ? t`暂时看不到报告` : t`报告不完整`}
      action={{ text: t`重新获取`, onClick: onRetry }}
    >
      {together(missing, copies)}
    </Notice>
  );
};

/** What to say where there is nothing, and every hospital answered. */
const nothingIn = ({ kind, from }: ReportFilter): string =>
  t`${from ? t`这段时间` : t`近半年`}没有${kind ? KIND_WORDS[kind] : ''}报告`;

/** Days that are over bring no new report. */
const whatMayCome = ({ to }: ReportFilter): string | undefined =>
  to !== undefined && to < today() ? undefined : t`医院发布报告后会显示在这里。`;

/** Reports month by month; a hospital that could not answer is named above everything else. */
export const ReportMonths = ({ person, filter, onSources, onEarlier }: Properties) => {
  const reports = useReports(person.id, filter);
  useRefetchOnShow(reports);
  const sources = filter.hospitalId === undefined ? reports.data?.sources : undefined;
  useEffect(() => {
    if (sources && sources.length > 0) onSources(sources);
  }, [sources, onSources]);
  return (
    <PageState of={reports} remedy={remedyFor(person, 'reports')}>
      {({ items, sources: asked, withheld, held, kept }) => {
        const isMissing = missingSources(asked, t`报告`) !== undefined;
        return (
          <>
            <Missing sources={asked} onRetry={() => void reports.refetch()} />
            <HeldReports held={held} now={today()} onChange={open.reportSettings} />
            <NextStep>{items.length > 0 ? t`点一份报告看结果` : t`换一类报告或一段时间再看`}</NextStep>
            <Paged rows={items} beyond={reports} next={t`查看更早的报告`}>
              {(page) =>
                reportsByMonth(page).map(({ month, reports: ofMonth }) => (
                  <Section key={month} title={monthLabel(month)}>
                    <Stack gap="s">
                      {ofMonth.map((report) => (
                        <ReportRow
                          key={report.id}
                          report={report}
                          now={today()}
                          onOpen={() => open.report({ reportId: report.id })}
                        />
                      ))}
                    </Stack>
                  </Section>
                ))
              }
            </Paged>
            {items.length === 0 && !isSilent(asked) && (
              <Empty
                icon="report"
                title={isMissing ? t`已连接的医院没有报告` : nothingIn(filter)}
                text={isMissing ? t`暂时无法连接的医院可能有报告，请稍后再看。` : whatMayCome(filter)}
                other={{ text: filter.from ? t`换一段时间` : t`按年份查询更早的报告`, onClick: onEarlier }}
              />
            )}
            {items.length > 0 && !filter.from && !reports.hasNextPage && (
              <>
                <Text className={styles.note}>
                  {kept ? t`医院近半年的报告，和您看过的更早的报告。` : t`显示近半年的报告。`}
                </Text>
                <Button kind="ghost" onClick={onEarlier}>
                  {t`按年份查询更早的报告`}
                </Button>
              </>
            )}
            <WithheldLine withheld={withheld} />
          </>
        );
      }}
    </PageState>
  );
};
