import { Text } from '@tarojs/components';
import type { Person, ReportKind } from '@kangqiao/contracts';
import { WithheldLine, remedyFor } from '@/features/privacy';
import { KIND_WORDS, ReportRow, reportsByMonth, useReports } from '@/features/reports';
import { Empty, Notice, PageState, Section, Stack } from '@/components';
import { open, useRefetchOnShow } from '@/platform';
import { isSilent, missingSources, monthLabel, today } from '@/wording';
import styles from './report-months.module.scss';

interface Properties {
  person: Person;
  /** All kinds where undefined. */
  kind: ReportKind | undefined;
}

/** Reports month by month; a hospital that could not answer is named above everything else. */
export const ReportMonths = ({ person, kind }: Properties) => {
  const reports = useReports(person.id, kind);
  useRefetchOnShow(reports);
  return (
    <PageState of={reports} remedy={remedyFor(person, 'reports')}>
      {({ items, sources, withheld }) => {
        const missing = missingSources(sources, '报告');
        return (
          <>
            {missing && (
              <Notice
                tone="warning"
                title={isSilent(sources) ? '暂时看不到报告' : '报告不完整'}
                action={{ text: '重新获取', onClick: () => void reports.refetch() }}
              >
                {missing}
              </Notice>
            )}
            {reportsByMonth(items).map(({ month, reports: ofMonth }) => (
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
            ))}
            {items.length === 0 && !isSilent(sources) && (
              <Empty
                icon="report"
                title={missing ? '已连接的医院没有报告' : `近半年没有${kind ? KIND_WORDS[kind] : ''}报告`}
                text={missing ? '暂时无法连接的医院可能有报告，请稍后再看。' : '医院发布报告后会显示在这里。'}
              />
            )}
            {items.length > 0 && <Text className={styles.note}>显示近半年的报告。</Text>}
            <WithheldLine withheld={withheld} />
          </>
        );
      }}
    </PageState>
  );
};
