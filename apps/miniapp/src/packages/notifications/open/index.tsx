import { useEffect } from 'react';
import { Text, View } from '@tarojs/components';
import { Button, Card, Dotted, NextStep, Page, PageState, asPage } from '@/components';
import { SignedInOnly } from '@/features/account';
import { targetOf, useNotification } from '@/features/notifications';
import { t } from '@/language';
import { inPlace, type NotificationParams, open, useParams } from '@/platform';
import { instantLabel, today } from '@/wording';
import styles from './index.module.scss';

/** Where a message of WeChat's leads: on to what it is about, or its own words where there is nothing more. */
export default asPage(function OpenNotificationPage() {
  const { id } = useParams<NotificationParams>();
  return (
    <Page needs={[id]}>
      <SignedInOnly text={t`登录后可以查看这条消息`}>
        <Opened id={id} />
      </SignedInOnly>
    </Page>
  );
});

function Opened({ id }: NotificationParams) {
  const notification = useNotification(id);
  const { data: entry } = notification;
  useEffect(() => {
    const go = targetOf(entry?.target ?? null);
    if (go) inPlace(go);
  }, [entry]);
  return (
    <>
      <PageState of={notification}>
        {({ title, body, personName, createdAt }) => (
          <Card>
            <View className={styles.words}>
              <Text className={styles.title}>{title}</Text>
              <Text className={styles.body}>{body}</Text>
              <Dotted className={styles.meta} parts={[personName, instantLabel(createdAt, today())]} />
            </View>
          </Card>
        )}
      </PageState>
      <NextStep>{t`看完点“查看全部消息”`}</NextStep>
      <Button kind="secondary" onClick={() => inPlace(open.notifications)}>{t`查看全部消息`}</Button>
    </>
  );
}
