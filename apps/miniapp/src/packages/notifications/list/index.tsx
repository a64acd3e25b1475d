import type { NotificationEntry } from '@kangqiao/contracts';
import { Cell, CellGroup, Empty, NextStep, Page, Paged, PageState, Section, Trouble, asPage } from '@/components';
import { SignedInOnly } from '@/features/account';
import { NotificationRow, targetOf, useNotifications, useReadAll, useReadNotification } from '@/features/notifications';
import { t } from '@/language';
import { open, useRefetchOnShow } from '@/platform';
import { byDay, dayLabel, today } from '@/wording';

/** What I was told about everybody I act for, day by day. */
export default asPage(function NotificationsPage() {
  return (
    <Page>
      <SignedInOnly text={t`登录后可以查看停诊、就诊提醒和报告等消息`}>
        <Centre />
      </SignedInOnly>
    </Page>
  );
});

function Centre() {
  const notifications = useNotifications();
  const readAll = useReadAll();
  useRefetchOnShow(notifications);
  const anyUnread = notifications.data?.some(({ readAt }) => readAt === null) ?? false;
  return (
    <>
      <Trouble error={readAll.error} title={t`没能全部标为已读`} />
      <PageState
        of={notifications}
        empty={{
          node: (
            <Empty
              icon="bell"
              title={t`还没有消息`}
              text={t`停诊、就诊提醒和新报告会显示在这里。`}
              action={{ text: t`返回`, onClick: () => open.back() }}
            />
          ),
        }}
      >
        {(entries) => (
          <>
            <NextStep>{t`点一条消息看详情`}</NextStep>
            <Paged rows={entries} beyond={notifications} next={t`查看更早的消息`}>
              {(page) => (
                <Days
                  entries={page}
                  action={
                    anyUnread && !readAll.isPending ? { text: t`全部已读`, onClick: () => readAll.mutate() } : undefined
                  }
                />
              )}
            </Paged>
          </>
        )}
      </PageState>
      <CellGroup>
        <Cell title={t`消息设置`} onClick={open.notificationSettings} />
      </CellGroup>
    </>
  );
}

interface DaysProps {
  entries: readonly NotificationEntry[];
  /** What can be done with all of them, beside the first day. */
  action?: { text: string; onClick: () => void };
}

function Days({ entries, action }: DaysProps) {
  const read = useReadNotification();
  const show = ({ id, readAt, target }: NotificationEntry) => {
    if (readAt === null) read.mutate(id);
    targetOf(target)?.();
  };
  return (
    <>
      {byDay(entries, ({ createdAt }) => createdAt).map(({ date, items }, place) => (
        <Section key={date} title={dayLabel(date, today())} action={place === 0 ? action : undefined}>
          <CellGroup>
            {items.map((entry) => (
              <NotificationRow key={entry.id} entry={entry} onOpen={() => show(entry)} />
            ))}
          </CellGroup>
        </Section>
      ))}
    </>
  );
}
