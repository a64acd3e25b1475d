import { useState } from 'react';
import type { Person, ReportSource, Timeline, TimelineItem, TimelineKind } from '@kangqiao/contracts';
import { offers } from '@/features/people';
import { WithheldLine, remedyFor } from '@/features/privacy';
import {
  REPORT_WORD,
  RecordTimeline,
  TIMELINE_WORDS,
  entryLine,
  isAllSilent,
  isComplete,
  type TimelineLine,
  useTimeline,
} from '@/features/record';
import {
  Cell,
  CellGroup,
  ChoiceChips,
  Empty,
  NextStep,
  Notice,
  Paged,
  PageState,
  SearchEntry,
  SearchField,
  Section,
} from '@/components';
import { t } from '@/language';
import { open, useRefetchOnShow, useSettled } from '@/platform';
import { monthDay, monthLabel, today } from '@/wording';
import { MissingSources } from './missing-sources';
import { openEntry } from './open-entry';
import { PERIODS, type Period, startOf } from './periods';
import { reportLine } from './report-line';
import { ReportsStanding } from './reports-standing';
import { standingsOf, useHospitals } from './use-hospitals';

type Filter = TimelineKind | 'all';

const FILTER_WORDS: Readonly<Record<TimelineKind, string>> = { ...TIMELINE_WORDS, report: REPORT_WORD };
const FILTERS: readonly { value: Filter; label: string }[] = [
  { value: 'all', label: t`全部` },
  ...(Object.keys(FILTER_WORDS) as TimelineKind[]).map((value) => ({ value, label: FILTER_WORDS[value] })),
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
  const hospitals = useHospitals(person.id, timeline.data);
  return (
    <>
      {words === null ? (
        <SearchEntry label={t`查找诊断、药品、医生、报告`} onClick={() => setWords('')} />
      ) : (
        <SearchField value={words} onChange={setWords} label={t`查找诊断、药品、医生、报告`} maxLength={LONGEST} />
      )}
      <PageState of={timeline} remedy={remedyFor(person, 'record')}>
        {(found) => (
          <>
            <CellGroup>
              {offers(person, 'reports') && (
                <Cell leading="report" title={t`查看检查报告`} note={reportsNote(found)} onClick={open.reports} />
              )}
              <Cell
                leading="filter"
                title={isFiltering ? t`收起筛选` : t`筛选`}
                note={[
                  filter === 'all' ? t`全部类型` : FILTER_WORDS[filter],
                  PERIODS.find(({ value }) => value === period)?.label,
                  hospitals.find((one) => one.hospitalId === hospitalId)?.hospitalName ?? t`全部医院`,
                ].join(t`，`)}
                unfolded={isFiltering}
                onClick={() => setFiltering(!isFiltering)}
              />
            </CellGroup>
            {isFiltering && (
              <>
                <Section title={t`记录类型`}>
                  <ChoiceChips label={t`记录类型`} options={FILTERS} value={filter} onChange={setFilter} />
                </Section>
                <Section title={t`时间`}>
                  <ChoiceChips label={t`时间`} options={PERIODS} value={period} onChange={setPeriod} />
                </Section>
                <HospitalChips hospitals={hospitals} value={hospitalId} onChange={setHospitalId} />
              </>
            )}
            <NextStep>{found.items.length > 0 ? t`点一条记录看详情` : t`换一个条件再看`}</NextStep>
            <MissingSources
              sources={found.sources}
              reports={found.reports.sources}
              onRetry={() => void timeline.refetch()}
            />
            <ReportsStanding person={person} reports={found.reports} />
            <Paged rows={found.items} beyond={timeline} next={q === '' ? t`查看更早的记录` : t`继续往前查找`}>
              {(page) =>
                page.length > 0 ? (
                  <RecordTimeline lines={page.map((item) => lineOf(item, found.noted))} />
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

const lineOf = (item: TimelineItem, noted: readonly string[]): TimelineLine =>
  item.type === 'report'
    ? reportLine(item, today())
    : { ...entryLine(item, today(), noted.includes(item.id)), onOpen: () => openEntry(item) };

/** Hospitals were asked for some days only; the list of reports asks for any. */
const reportsNote = ({ reports: { askedFrom } }: Timeline): string =>
  askedFrom === null ? t`化验、拍片、超声和细菌培养等` : t`${monthDay(askedFrom, today())}以前的，在这里按年份查`;

interface HospitalChipsProperties {
  hospitals: readonly ReportSource[];
  value: string;
  onChange: (hospitalId: string) => void;
}

/** Only where there is more than one hospital to choose from. */
const HospitalChips = ({ hospitals, value, onChange }: HospitalChipsProperties) => {
  if (hospitals.length < 2) return null;
  const options = [
    { value: EVERYWHERE, label: t`全部医院` },
    ...hospitals.map(({ hospitalId, hospitalName }) => ({ value: hospitalId, label: hospitalName })),
  ];
  return (
    <Section title={t`医院`}>
      <ChoiceChips label={t`医院`} options={options} value={value} onChange={onChange} />
    </Section>
  );
};

const Nothing = ({ found, isSearch }: { found: Timeline; isSearch: boolean }) => {
  const standings = standingsOf(found);
  if (isAllSilent(standings)) return null;
  if (found.searchedUntil !== null) {
    return <Notice>{t`已查到${monthLabel(found.searchedUntil)}，还没有找到。更早的记录可以继续查找。`}</Notice>;
  }
  // A page may hold back all that was read for it: then nobody knows yet whether there is anything.
  if (found.nextCursor !== null) return null;
  if (isSearch) return <Empty icon="search" title={t`没有找到`} text={t`换一个词，或放宽类型和时间再试。`} />;
  return (
    <Empty
      icon="record"
      title={isComplete(standings) ? t`还没有记录` : t`已连接的医院没有记录`}
      text={t`就诊、处方、接种和报告会按时间显示在这里。`}
    />
  );
};
