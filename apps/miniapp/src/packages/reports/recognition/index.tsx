import { Text, View } from '@tarojs/components';
import type { Person, RecognisedResult, Recognition } from '@kangqiao/contracts';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { WithheldLine, remedyFor } from '@/features/privacy';
import { useRecognition } from '@/features/reports';
import { Card, Dotted, Empty, NextStep, Notice, Page, Paged, PageState, Stack, Tag, asPage } from '@/components';
import { t } from '@/language';
import { open, useRefetchOnShow } from '@/platform';
import { instantLabel, monthDay, today } from '@/wording';
import styles from './index.module.scss';

const left = (days: number): string => (days === 0 ? t`今天有效` : t`还有 ${days} 天`);

/** One result in print that can be read across a desk. */
const Result = ({ result }: { result: RecognisedResult }) => {
  const { item, hospitalName, reportedAt, level, validUntil, remainingDays, asOf } = result;
  const now = today();
  return (
    <Card
      onClick={() => open.report({ reportId: result.reportId })}
      label={[item, hospitalName, instantLabel(reportedAt, now), left(remainingDays)].join(t`，`)}
    >
      <View className={styles.words}>
        <View className={styles.line}>
          <Text className={styles.item}>{item}</Text>
          <Tag tone={remainingDays < 2 ? 'warning' : 'success'}>{left(remainingDays)}</Tag>
        </View>
        <Text className={styles.fact}>{hospitalName}</Text>
        <Text className={styles.fact}>{t`${instantLabel(reportedAt, now)} 报告`}</Text>
        <Dotted className={styles.rule} parts={[level, t`有效期至 ${monthDay(validUntil, now)}`]} />
        {asOf !== null && <Text className={styles.rule}>{t`截至 ${instantLabel(asOf, now)}`}</Text>}
      </View>
    </Card>
  );
};

const Results = ({ recognition }: { recognition: Recognition }) => {
  const { items, source, silent, withheld } = recognition;
  return (
    <>
      {silent.length > 0 && (
        <Notice
          tone="warning"
          title={t`可能不完整`}
        >{t`${silent.join(t`、`)}暂时无法连接，那里的结果可能没有列出。`}</Notice>
      )}
      {items.length > 0 && <Notice title={t`请给医生看`}>{t`是否需要重新检查，由医生根据病情决定。`}</Notice>}
      <Stack gap="s">
        <Paged rows={items}>{(page) => page.map((result) => <Result key={result.reportId} result={result} />)}</Paged>
      </Stack>
      {items.length === 0 && (
        <Empty
          icon="report"
          title={source === null ? t`本地区还没有互认项目目录` : t`暂无有效期内的互认结果`}
          text={source === null ? t`开通后会显示在这里。` : t`在互认医院做过的项目，有效期内会显示在这里。`}
        />
      )}
      <NextStep>{items.length > 0 ? t`看病时给医生看` : t`看完点左上角返回`}</NextStep>
      {source !== null && <Text className={styles.source}>{t`依据：${source}`}</Text>}
      <WithheldLine withheld={withheld} />
    </>
  );
};

/** Results that hospitals accept from one another, to be shown at the desk. */
export default asPage(function RecognitionPage() {
  return (
    <Page>
      <ActingForGuard>
        {(person) => (
          <>
            <ActingForBar person={person} />
            <RecognitionOf key={person.id} person={person} />
          </>
        )}
      </ActingForGuard>
    </Page>
  );
});

function RecognitionOf({ person }: { person: Person }) {
  const recognition = useRecognition(person.id);
  useRefetchOnShow(recognition);
  return (
    <PageState of={recognition} remedy={remedyFor(person, 'reports')}>
      {(data) => <Results recognition={data} />}
    </PageState>
  );
}
