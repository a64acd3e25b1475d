import type { GrowthPoint, MaternalChildRecord, Person, TimelineEntry } from '@kangqiao/contracts';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { WithheldLine, remedyFor } from '@/features/privacy';
import { EntryList, RecordEntry, RecordTimeline, isAllSilent, useMaternalChild } from '@/features/record';
import { Empty, Notice, Page, PageState, Section } from '@/components';
import { t } from '@/language';
import { open, useRefetchOnShow } from '@/platform';
import { monthDay, today } from '@/wording';
import { MissingSources } from '../missing-sources';

const KINDS = { weight: t`体重`, height: t`身高（身长）`, head: t`头围` } as const satisfies Record<
  GrowthPoint['kind'],
  string
>;
const MONTHS_A_YEAR = 12;

/** Pregnancies, the first weeks, and how a child grows. */
export default function MaternalChildPage() {
  return (
    <Page>
      <ActingForGuard>
        {(person) => (
          <>
            <ActingForBar person={person} />
            <Shown person={person} />
          </>
        )}
      </ActingForGuard>
    </Page>
  );
}

const isNothing = ({ pregnancy, newborn, growth }: MaternalChildRecord) =>
  pregnancy.length + newborn.length + growth.length === 0;

function Shown({ person }: { person: Person }) {
  const record = useMaternalChild(person.id);
  useRefetchOnShow(record);
  return (
    <PageState of={record} remedy={remedyFor(person, 'record')}>
      {(found) => (
        <>
          <MissingSources sources={found.sources} onRetry={() => void record.refetch()} />
          {isNothing(found) && !isAllSilent(found.sources) && (
            <Empty icon="people" title={t`没有孕产和儿童记录`} text={t`产检、分娩、新生儿和生长测量会显示在这里。`} />
          )}
          <Entries title={t`孕产`} entries={found.pregnancy} />
          <Entries title={t`新生儿`} entries={found.newborn} />
          <Growth points={found.growth} />
          <WithheldLine withheld={found.withheld} />
        </>
      )}
    </PageState>
  );
}

const Entries = ({ title, entries }: { title: string; entries: readonly TimelineEntry[] }) =>
  entries.length === 0 ? null : (
    <Section title={title}>
      <RecordTimeline
        entries={entries}
        now={today()}
        onOpen={({ id, type }) => type === 'visit' && open.visit({ entryId: id })}
      />
    </Section>
  );

const ageOf = (months: number): string => {
  const years = Math.floor(months / MONTHS_A_YEAR);
  const rest = months % MONTHS_A_YEAR;
  return years === 0 ? t`${rest} 月龄` : t`${years} 岁${rest === 0 ? '' : t` ${rest} 个月`}`;
};

const Growth = ({ points }: { points: readonly GrowthPoint[] }) =>
  points.length === 0 ? null : (
    <Section title={t`生长测量`}>
      <Notice>{t`这里只列出医院测得的数值，不作评价。生长是否正常，请听儿童保健医生的意见。`}</Notice>
      <EntryList>
        {points.map(({ kind, value, unit, measuredOn, ageMonths, source }, index) => (
          <RecordEntry
            key={`${kind}-${index}`}
            title={`${KINDS[kind]} ${value} ${unit}`}
            mark={ageOf(ageMonths)}
            lines={[t`${monthDay(measuredOn, today())}测量`]}
            source={source}
            now={today()}
          />
        ))}
      </EntryList>
    </Section>
  );
