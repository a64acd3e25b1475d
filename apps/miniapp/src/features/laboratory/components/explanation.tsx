import { Text } from '@tarojs/components';
import type { Flag, LaboratoryExplanation } from '@kangqiao/contracts';
import { Card, Notice, Section } from '@/components';
import { t } from '@/language';
import { isHigh, isLow } from '../lib/flag-wording';
import styles from './explanation.module.scss';

const Words = ({ title, text }: { title: string; text: string | null }) =>
  text === null ? null : (
    <Section title={title}>
      <Card>
        <Text className={styles.text}>{text}</Text>
      </Card>
    </Section>
  );

interface Properties {
  explanation: LaboratoryExplanation;
  /** Of the result that it explains: what does not concern it is left out. */
  flag?: Flag;
}

/** What an item means, in plain words; the doctor has the last one. */
export const Explanation = ({ explanation, flag }: Properties) => (
  <>
    <Words title={t`查的是什么`} text={explanation.measures} />
    {!isLow(flag) && (
      <Words title={isHigh(flag) ? t`偏高的可能原因` : t`偏高或阳性的可能原因`} text={explanation.high} />
    )}
    {!isHigh(flag) && <Words title={t`偏低的可能原因`} text={explanation.low} />}
    <Notice>{explanation.advice}</Notice>
  </>
);
