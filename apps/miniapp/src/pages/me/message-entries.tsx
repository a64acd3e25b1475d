import { Cell, CellGroup, Section, Tag } from '@/components';
import { useUnread } from '@/features/notifications';
import { t } from '@/language';
import { badgeText, open, useRefetchOnShow } from '@/platform';

/** What I was told, and how I want to be told. */
export function MessageEntries() {
  const unread = useUnread();
  useRefetchOnShow(unread);
  const text = badgeText(unread.data ?? 0);
  return (
    <Section title={t`消息`}>
      <CellGroup>
        <Cell
          leading="bell"
          title={t`消息中心`}
          value={text && <Tag tone="danger">{t`${text} 条未读`}</Tag>}
          label={text === null ? undefined : t`消息中心，${text} 条未读`}
          onClick={open.notifications}
        />
        <Cell
          leading="clock"
          title={t`消息设置`}
          note={t`接收哪些消息、免打扰时间`}
          onClick={open.notificationSettings}
        />
      </CellGroup>
    </Section>
  );
}
