import { useState } from 'react';
import type { Person, TimelineType } from '@kangqiao/contracts';
import { WithheldLine, remedyFor } from '@/features/privacy';
import { RecordTimeline, TIMELINE_WORDS, useTimeline } from '@/features/record';
import { ChoiceChips, Empty, PageState } from '@/components';
import { useRefetchOnShow } from '@/platform';
import { isSilent, missingSources, today } from '@/wording';
import { MissingSources } from './missing-sources';

type Filter = TimelineType | 'all';

const FILTERS: readonly { value: Filter; label: string }[] = [
  { value: 'all', label: '全部' },
  ...(Object.keys(TIMELINE_WORDS) as TimelineType[]).map((value) => ({ value, label: TIMELINE_WORDS[value] })),
];

/** What happened, newest first. */
export const TimelineView = ({ person }: { person: Person }) => {
  const [filter, setFilter] = useState<Filter>('all');
  const timeline = useTimeline(person.id, filter === 'all' ? undefined : filter);
  useRefetchOnShow(timeline);
  return (
    <>
      <ChoiceChips label="记录类型" options={FILTERS} value={filter} onChange={setFilter} />
      <PageState of={timeline} remedy={remedyFor(person, 'record')}>
        {({ items, sources, withheld }) => (
          <>
            <MissingSources sources={sources} onRetry={() => void timeline.refetch()} />
            {items.length > 0 && <RecordTimeline entries={items} now={today()} />}
            {items.length === 0 && !isSilent(sources) && (
              <Empty
                icon="record"
                title={missingSources(sources, '记录') ? '已连接的医院没有记录' : '还没有记录'}
                text="就诊、处方和接种会按时间显示在这里。"
              />
            )}
            <WithheldLine withheld={withheld} />
          </>
        )}
      </PageState>
    </>
  );
};
