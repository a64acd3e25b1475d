import type { ImmunizationRecord, Person } from '@kangqiao/contracts';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { WithheldLine, remedyFor } from '@/features/privacy';
import { DoseList, EntryList, RecordEntry, isAllSilent, isComplete, useImmunizations } from '@/features/record';
import { Empty, NextStep, Notice, Page, PageState, Section, asPage } from '@/components';
import { t } from '@/language';
import { useRefetchOnShow } from '@/platform';
import { monthDay, today } from '@/wording';
import { MissingSources } from '../missing-sources';

/** What was given, and for children what the national programme gives next. */
export default asPage(function ImmunizationsPage() {
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

function Shown({ person }: { person: Person }) {
  const record = useImmunizations(person.id);
  useRefetchOnShow(record);
  return (
    <PageState of={record} remedy={remedyFor(person, 'record')}>
      {(found) => (
        <>
          <MissingSources sources={found.sources} onRetry={() => void record.refetch()} />
          {!isAllSilent(found.sources) && (
            <>
              <Plan plan={found.plan} />
              <Given record={found} />
            </>
          )}
          <NextStep>{t`带接种本到接种单位确认`}</NextStep>
          <WithheldLine withheld={found.withheld} />
        </>
      )}
    </PageState>
  );
}

function Plan({ plan }: Pick<ImmunizationRecord, 'plan'>) {
  if (plan === null) return null;
  const of = (...states: readonly string[]) => plan.doses.filter(({ state }) => states.includes(state));
  const [due, upcoming, rest] = [of('due'), of('upcoming'), of('given', 'too-old')];
  const now = today();
  return (
    <>
      <Notice tone="warning" title={t`建议到接种单位确认`}>
        {plan.advice}
      </Notice>
      {due.length > 0 && (
        <Section title={t`到了年龄，未见记录`}>
          <DoseList doses={due} now={now} />
        </Section>
      )}
      {upcoming.length > 0 && (
        <Section title={t`接下来`}>
          <DoseList doses={upcoming} now={now} />
        </Section>
      )}
      {rest.length > 0 && (
        <Section title={t`程序内的其他剂次`}>
          <DoseList doses={rest} now={now} />
        </Section>
      )}
      <Notice>{t`月龄依据：${plan.programme}`}</Notice>
    </>
  );
}

function Given({ record }: { record: ImmunizationRecord }) {
  if (record.given.length === 0) {
    return (
      <Empty icon="syringe" title={isComplete(record.sources) ? t`各医院没有接种记录` : t`已连接的医院没有接种记录`} />
    );
  }
  return (
    <Section title={t`各医院的接种记录`}>
      <EntryList>
        {record.given.map(({ vaccine, givenOn, dose, source }, index) => (
          <RecordEntry
            key={`${vaccine}-${index}`}
            title={vaccine}
            mark={dose === null ? undefined : t`第 ${dose} 剂`}
            when={t`${monthDay(givenOn, today())}接种`}
            source={source}
            now={today()}
          />
        ))}
      </EntryList>
    </Section>
  );
}
