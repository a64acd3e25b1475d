import { RecordSummary, useRecord } from '@/features/record';
import { PageState } from '@/components';
import { useRefetchOnShow } from '@/platform';
import { isSilent, missingSources, today } from '@/wording';
import { MissingSources } from './missing-sources';

/** What every doctor should know first. */
export const SummaryView = ({ personId }: { personId: string }) => {
  const record = useRecord(personId);
  useRefetchOnShow(record);
  return (
    <PageState of={record}>
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
        </>
      )}
    </PageState>
  );
};
