import { Text } from '@tarojs/components';
import type { LaboratoryExplanation } from '@kangqiao/contracts';
import { Card, Notice, Section } from '@/components';
import { t } from '@/language';
import styles from './explanation.module.scss';

const Words = ({ title, text }: { title: string; text: string | null }) =>
  text === null ? null : (
    <Section title={title}>
      <Card>
        <Text className={styles.text}>{text}</Text>
      </Card>
    </Section>
  );

/** What an item means, in plain words; the doctor has the last one. */
export const Explanation = ({ explanation }: { explanation: LaboratoryExplanation }) => (
  <>
    <Words title={t`查的是什么`} text={explanation.measures} />
    <Words title={t`偏高或阳性可能是什么原因`} text={explanation.high} />
    <Words title={t`偏低可能是什么原因`} text={explanation.low} />
    <Notice>{explanation.advice}</Notice>
  </>
);
