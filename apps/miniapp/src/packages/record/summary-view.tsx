import type { Person } from '@kangqiao/contracts';
import { WithheldLine, remedyFor } from '@/features/privacy';
import { RecordSummary, useRecord } from '@/features/record';
import { PageState } from '@/components';
import { useRefetchOnShow } from '@/platform';
import { isSilent, missingSources, today } from '@/wording';
import { MissingSources } from './missing-sources';

/** What every doctor should know first. */
export const SummaryView = ({ person }: { person: Person }) => {
  const record = useRecord(person.id);
  useRefetchOnShow(record);
  return (
    <PageState of={record} remedy={remedyFor(person, 'record')}>
      {(summary) => (
        <>
          <MissingSources sources={summary.sources} onRetry={() => void record.refetch()} />
          {!isSilent(summary.sources) && (
            <RecordSummary
              record={summary}
              complete={missingSources(summary.sources, '记录') === undefined}
              now={today()}
            />
          )}
          <WithheldLine withheld={summary.withheld} />
        </>
      )}
    </PageState>
  );
};
