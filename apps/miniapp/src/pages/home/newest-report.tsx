import type { Person } from '@kangqiao/contracts';
import { Card, Notice, PageState, Section, Skeleton, Stack } from '@/components';
import { WithheldLine, remedyFor } from '@/features/privacy';
import { ReportRow, useLatestReports } from '@/features/reports';
import { t } from '@/language';
import { open, useRefetchOnShow } from '@/platform';
import { today } from '@/wording';

/** The newest report; a hospital that could not answer is named, and is never taken for one without reports. */
export function NewestReport({ person }: { person: Person }) {
  const latest = useLatestReports(person.id);
  useRefetchOnShow(latest);
  return (
    <Section title={t`最新报告`} action={{ text: t`全部`, onClick: open.reports }}>
      <PageState of={latest} skeleton={<Skeleton rows={1} />} remedy={remedyFor(person, 'reports')}>
        {({ items, sources, withheld }) => {
          const silent = sources.filter(({ state }) => state === 'unavailable').map((source) => source.hospitalName);
          return (
            <Stack gap="s">
              {silent.length > 0 && (
                <Notice
                  tone="warning"
                  title={t`${silent.join(t`、`)}暂时无法查询`}
                >{t`这里可能缺少该院的报告，请稍后再看`}</Notice>
              )}
              {items.slice(0, 1).map((report) => (
                <ReportRow
                  key={report.id}
                  report={report}
                  now={today()}
                  onOpen={() => open.report({ reportId: report.id })}
                />
              ))}
              {items.length === 0 && silent.length === 0 && <Card>{t`近半年暂无报告`}</Card>}
              <WithheldLine withheld={withheld} />
            </Stack>
          );
        }}
      </PageState>
    </Section>
  );
}
