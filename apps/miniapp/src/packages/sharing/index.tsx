import type { Person } from '@kangqiao/contracts';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { remedyFor } from '@/features/privacy';
import { useRecordRequests } from '@/features/record-requests';
import { ShareRow, useShares } from '@/features/sharing';
import { Button, CellGroup, NextStep, Notice, Page, Paged, PageState, Section, Stack, asPage } from '@/components';
import { t } from '@/language';
import { open, useOnTop, useRefetchOnShow } from '@/platform';
import { today } from '@/wording';
import { Requests } from './requests';

/** Everything by which a record leaves the phone. */
export default asPage(function SharingPage() {
  return (
    <Page>
      <ActingForGuard>
        {(person) => (
          <>
            <ActingForBar person={person} />
            <Sharing key={person.id} person={person} />
          </>
        )}
      </ActingForGuard>
    </Page>
  );
});

function Sharing({ person }: { person: Person }) {
  const onTop = useOnTop();
  const requests = useRecordRequests(person.id, onTop);
  const shares = useShares(person.id, onTop);
  useRefetchOnShow(requests);
  useRefetchOnShow(shares);
  return (
    <PageState of={requests} remedy={remedyFor(person, 'record')}>
      {(asked) => (
        <>
          <Requests person={person} items={asked.items} />
          <NextStep>{t`给医生看的，点“分享给医生看”`}</NextStep>
          <Stack>
            <Button onClick={() => open.newShare()}>{t`分享给医生看`}</Button>
            <Button kind="secondary" onClick={open.takeRecord}>{t`带走健康档案`}</Button>
          </Stack>
          <Notice>{t`分享和带走都会记入访问记录。分享的内容 15 分钟后自动失效，您可以随时结束。`}</Notice>
          <PageState of={shares} isEmpty={({ items }) => items.length === 0} empty={{ node: null }}>
            {({ items }) => (
              <Section title={t`最近的分享`}>
                <Paged rows={items} inner>
                  {(page) => (
                    <CellGroup>
                      {page.map((share) => (
                        <ShareRow
                          key={share.id}
                          share={share}
                          now={today()}
                          onOpen={() => open.share({ shareId: share.id })}
                        />
                      ))}
                    </CellGroup>
                  )}
                </Paged>
              </Section>
            )}
          </PageState>
        </>
      )}
    </PageState>
  );
}
