import { useState } from 'react';
import type { Person, RecordSource, Timeline, TimelineType } from '@kangqiao/contracts';
import { offers } from '@/features/people';
import { WithheldLine, remedyFor } from '@/features/privacy';
import { RecordTimeline, TIMELINE_WORDS, isAllSilent, isComplete, useTimeline } from '@/features/record';
import { Cell, CellGroup, ChoiceChips, Empty, Notice, PageState, Paged, SearchEntry, SearchField } from '@/components';
import { t } from '@/language';
import { open, useRefetchOnShow } from '@/platform';
import { monthLabel, today } from '@/wording';
import { MissingSources } from './missing-sources';
import { openEntry } from './open-entry';
import { PERIODS, type Period, startOf } from './periods';
import { useSettled } from './use-settled';

type Filter = TimelineType | 'all';

const FILTERS: readonly { value: Filter; label: string }[] = [
  { value: 'all', label: t`全部` },
  ...(Object.keys(TIMELINE_WORDS) as TimelineType[]).map((value) => ({ value, label: TIMELINE_WORDS[value] })),
];
const EVERYWHERE = 'all';
const LONGEST = 50;

/** What happened, newest first; by type, hospital, time and words. */
export const TimelineView = ({ person }: { person: Person }) => {
  const [filter, setFilter] = useState<Filter>('all');
  const [hospitalId, setHospitalId] = useState(EVERYWHERE);
  const [period, setPeriod] = useState<Period>('ever');
  const [isFiltering, setFiltering] = useState(false);
  const [words, setWords] = useState<string | null>(null);
  const q = useSettled((words ?? '').trim());
  const timeline = useTimeline(person.id, {
    type: filter === 'all' ? undefined : filter,
    hospitalId: hospitalId === EVERYWHERE ? undefined : hospitalId,
    from: startOf(period, today()),
    q,
  });
  useRefetchOnShow(timeline);
  return (
    <>
      {words === null ? (
        <SearchEntry label={t`查找诊断、药品、医生`} onClick={() => setWords('')} />
      ) : (
        <SearchField value={words} onChange={setWords} label={t`查找诊断、药品、医生`} maxLength={LONGEST} />
      )}
      <PageState of={timeline} remedy={remedyFor(person, 'record')}>
        {(found) => (
          <>
            <CellGroup>
              <Cell
                leading="swap"
                title={isFiltering ? t`收起筛选` : t`筛选`}
                note={[
                  filter === 'all' ? t`全部类型` : TIMELINE_WORDS[filter],
                  PERIODS.find(({ value }) => value === period)?.label,
                  found.sources.find((source) => source.hospitalId === hospitalId)?.hospitalName ?? t`全部医院`,
                ].join(' · ')}
                onClick={() => setFiltering(!isFiltering)}
              />
              {offers(person, 'reports') && (
                <Cell
                  leading="report"
                  title={t`查看检查检验报告`}
                  note={t`检验、影像和微生物报告`}
                  onClick={open.reports}
                />
              )}
            </CellGroup>
            {isFiltering && (
              <>
                <ChoiceChips label={t`记录类型`} options={FILTERS} value={filter} onChange={setFilter} />
                <ChoiceChips label={t`时间`} options={PERIODS} value={period} onChange={setPeriod} />
                <HospitalChips sources={found.sources} value={hospitalId} onChange={setHospitalId} />
              </>
            )}
            <MissingSources sources={found.sources} onRetry={() => void timeline.refetch()} />
            <Paged rows={found.items} beyond={timeline} next={q === '' ? t`查看更早的记录` : t`继续往前查找`}>
              {(page) =>
                page.length > 0 ? (
                  <RecordTimeline entries={page} now={today()} noted={found.noted} onOpen={openEntry} />
                ) : (
                  <Nothing found={found} isSearch={q !== ''} />
                )
              }
            </Paged>
            <WithheldLine withheld={found.withheld} />
          </>
        )}
      </PageState>
    </>
  );
};

interface HospitalChipsProperties {
  sources: readonly RecordSource[];
  value: string;
  onChange: (hospitalId: string) => void;
}

/** Only where there is more than one hospital to choose from. */
const HospitalChips = ({ sources, value, onChange }: HospitalChipsProperties) => {
  const having = sources.filter(({ state }) => state !== 'no-file');
  if (having.length < 2) return null;
  const options = [
    { value: EVERYWHERE, label: t`全部医院` },
    ...having.map(({ hospitalId, hospitalName }) => ({ value: hospitalId, label: hospitalName })),
  ];
  return <ChoiceChips label={t`医院`} options={options} value={value} onChange={onChange} />;
};

const Nothing = ({ found, isSearch }: { found: Timeline; isSearch: boolean }) => {
  if (isAllSilent(found.sources)) return null;
  if (found.searchedUntil !== null) {
    return <Notice>{t`已查到${monthLabel(found.searchedUntil)}，还没有找到。更早的记录可以继续查找。`}</Notice>;
  }
  if (isSearch) return <Empty icon="search" title={t`没有找到`} text={t`换一个词，或放宽类型和时间再试。`} />;
  return (
    <Empty
      icon="record"
      title={isComplete(found.sources) ? t`还没有记录` : t`已连接的医院没有记录`}
      text={t`就诊、处方和接种会按时间显示在这里。`}
    />
  );
};
