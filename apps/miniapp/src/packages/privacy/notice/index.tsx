import { Text } from '@tarojs/components';
import type { LocalDate } from '@kangqiao/contracts';
import { Card, NextStep, Page, PageState, Section, Stack, asPage } from '@/components';
import { usePrivacyNotice } from '@/features/privacy';
import { t } from '@/language';
import { monthDay } from '@/wording';
import styles from './index.module.scss';

/** A notice is dated in full, whatever year it is read in. */
const ANOTHER_YEAR: LocalDate = '0001-01-01';

/** 隐私政策, for everybody. */
export default asPage(function PrivacyNoticePage() {
  const notice = usePrivacyNotice();
  return (
    <Page>
      <PageState of={notice}>
        {({ title, version, effectiveFrom, sections }) => (
          <>
            <Stack gap="xs">
              <Text className={styles.title}>{title}</Text>
              <Text className={styles.note}>{t`第 ${version} 版，${monthDay(effectiveFrom, ANOTHER_YEAR)}起生效`}</Text>
            </Stack>
            <NextStep>{t`看完点左上角返回`}</NextStep>
            {sections.map(({ heading, paragraphs }) => (
              <Section key={heading} title={heading}>
                <Card>
                  {paragraphs.map((paragraph) => (
                    <Text key={paragraph} className={styles.paragraph}>
                      {paragraph}
                    </Text>
                  ))}
                </Card>
              </Section>
            ))}
          </>
        )}
      </PageState>
    </Page>
  );
});
