import type { MaternalChildRecord, Person, TimelineEntry } from '@kangqiao/contracts';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { WithheldLine, remedyFor } from '@/features/privacy';
import { RecordTimeline, entryLine, isAllSilent, useMaternalChild } from '@/features/record';
import { Empty, NextStep, Page, PageState, Section, asPage } from '@/components';
import { t } from '@/language';
import { useRefetchOnShow } from '@/platform';
import { today } from '@/wording';
import { MissingSources } from '../missing-sources';
import { openEntry } from '../open-entry';
import { Growth } from './growth';

/** Pregnancies, the first weeks, and how a child grows. */
export default asPage(function MaternalChildPage() {
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
});

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
          <Growth points={found.growth} standard={found.growthStandard} />
          <NextStep>{t`有疑问，请问儿童保健医生或产科医生`}</NextStep>
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
        lines={entries.map((entry) => ({ ...entryLine(entry, today()), onOpen: () => openEntry(entry) }))}
      />
    </Section>
  );
