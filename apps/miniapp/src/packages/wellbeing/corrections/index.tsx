import { Text, View } from '@tarojs/components';
import type { Correction, Person } from '@kangqiao/contracts';
import { CORRECTION_WORDING, useCorrections } from '@/features/corrections';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { remedyFor, WithheldLine } from '@/features/privacy';
import { Card, DescriptionList, Empty, NextStep, Page, Paged, PageState, Tag, asPage } from '@/components';
import { t } from '@/language';
import { open, useRefetchOnShow } from '@/platform';
import { instantLabel, monthDay, today } from '@/wording';
import styles from './index.module.scss';

/** Each is a card of its own. */
const MOST_DRAWN = 15;

/** What hospitals were told is not right, and what became of it. */
export default asPage(function CorrectionsPage() {
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
  const corrections = useCorrections(person.id);
  useRefetchOnShow(corrections);
  return (
    <PageState of={corrections} remedy={remedyFor(person, 'record')}>
      {({ items, withheld }) => (
        <>
          {items.length === 0 && (
            <Empty
              icon="message"
              title={t`还没有更正申请`}
              text={t`在一条记录或一份报告的页面下方，可以告诉医院哪里不对。`}
              action={{ text: t`查看健康档案`, onClick: open.record }}
            />
          )}
          <Paged rows={items} size={MOST_DRAWN}>
            {(page) => page.map((correction) => <One key={correction.id} correction={correction} />)}
          </Paged>
          {items.length > 0 && <NextStep>{t`等医院答复，答复会发消息给您`}</NextStep>}
          <WithheldLine withheld={withheld} />
        </>
      )}
    </PageState>
  );
}

function One({ correction }: { correction: Correction }) {
  const { title, occurredOn, hospitalName, text, state, answer, sentAt, decidedAt } = correction;
  const { label, tone } = CORRECTION_WORDING[state];
  const now = today();
  const about = [occurredOn && monthDay(occurredOn, now), title].filter(Boolean).join(' ');
  return (
    <Card>
      <View className={styles.head}>
        <Text className={styles.title}>{about}</Text>
        <Tag tone={tone}>{label}</Tag>
      </View>
      <DescriptionList
        items={[
          { term: t`医院`, value: hospitalName },
          { term: t`您说`, value: <Text className={styles.lines}>{text}</Text> },
          { term: t`提交时间`, value: instantLabel(sentAt, now) },
          ...(answer === null ? [] : [{ term: t`医院答复`, value: <Text className={styles.lines}>{answer}</Text> }]),
          ...(decidedAt === null ? [] : [{ term: t`答复时间`, value: instantLabel(decidedAt, now) }]),
        ]}
      />
    </Card>
  );
}
