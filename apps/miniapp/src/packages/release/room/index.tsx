import { Text } from '@tarojs/components';
import type { Person, Release, ReleaseTicket } from '@kangqiao/contracts';
import { useSubscribePrompt } from '@/features/notifications';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { DrawFacts, Standing, useHospitalRelease, useJoin, useLeave, useTickets } from '@/features/release';
import { Button, NextStep, Notice, Page, PageState, Section, Stack, Trouble, asPage } from '@/components';
import { t } from '@/language';
import { open, type RoomParams, useOnTop, useParams, useRefetchOnShow } from '@/platform';
import { dayLabel, today } from '@/wording';
import styles from '../release.module.scss';

/** The waiting room of a release: named itself, or by its hospital. */
export default asPage(function RoomPage() {
  const { releaseId, hospitalId } = useParams<RoomParams>();
  const current = useHospitalRelease(releaseId === '' ? hospitalId : '');
  return (
    <Page needs={[releaseId || hospitalId]}>
      <ActingForGuard>
        {(person) =>
          releaseId === '' ? (
            <PageState of={current}>{({ id }) => <Room releaseId={id} person={person} />}</PageState>
          ) : (
            <Room releaseId={releaseId} person={person} />
          )
        }
      </ActingForGuard>
    </Page>
  );
});

const Head = ({ release }: { release: Release }) => (
  <Stack gap="s">
    <Text className={styles.title}>{release.hospitalName}</Text>
    <Text className={styles.note}>
      {t`${release.releasesAt.slice(11, 16)} 放出 ${dayLabel(release.visitDate, today())} 的号`}
    </Text>
  </Stack>
);

/** What to do now. @param ticket undefined while nobody waits for this person */
const stepOf = ({ phase }: Release, ticket: ReleaseTicket | undefined): string => {
  switch (phase) {
    case 'scheduled':
      return t`到时再来，会发消息提醒`;
    case 'gathering':
      return ticket ? t`等抽签，可以先关掉页面` : t`点“进入排队”`;
    case 'under-way':
      if (ticket?.state === 'admitted') return t`点“去选号”`;
      if (ticket?.state === 'waiting') return t`等轮到您，会发消息`;
      return ticket?.state === 'missed' ? t`点“重新排队”` : t`点“开始排队”`;
    case 'over':
      return t`看看其他日子`;
  }
};

function Room({ releaseId, person }: { releaseId: string; person: Person }) {
  const onTop = useOnTop();
  const tickets = useTickets(releaseId, onTop);
  useRefetchOnShow(tickets);
  const join = useJoin(releaseId);
  const leave = useLeave(releaseId);
  const askToTell = useSubscribePrompt('release');
  const others = (tickets.data?.items ?? []).filter(({ personId }) => personId !== person.id);
  return (
    <PageState of={tickets}>
      {({ release, items }) => (
        <Stack gap="l">
          <Head release={release} />
          <NextStep>
            {stepOf(
              release,
              items.find(({ personId }) => personId === person.id),
            )}
          </NextStep>
          <Standing
            release={release}
            ticket={items.find(({ personId }) => personId === person.id)}
            joining={join.isPending}
            onJoin={() => {
              askToTell();
              join.mutate({ personId: person.id, entry: release.entry });
            }}
            onLeave={(ticketId) => leave.mutate(ticketId)}
            onDue={() => void tickets.refetch()}
          />
          <Trouble error={join.error} title={t`没能开始排队`} />
          <Section title={t`为谁排队`}>
            <Stack gap="s">
              <ActingForBar person={person} />
              {others.length > 0 && <Notice>{t`您还在为另外 ${others.length} 位就诊人排队，切换后查看。`}</Notice>}
            </Stack>
          </Section>
          {release.phase !== 'over' && (
            <Button kind="secondary" onClick={() => open.preflight({ releaseId })}>{t`检查还缺什么`}</Button>
          )}
          <Section title={t`公平抽签`}>
            <DrawFacts release={release} ticket={items.find(({ personId }) => personId === person.id)} />
          </Section>
        </Stack>
      )}
    </PageState>
  );
}
