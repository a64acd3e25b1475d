import { type ReactNode, useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Approval, DecideApproval, LocalDate } from '@kangqiao/contracts';
import { Button, Card, DescriptionList, NextStep, type Question, Stack, Steps } from '@/components';
import { t } from '@/language';
import { useElderMode } from '@/platform';
import { RELATION_WORDS, instantLabel } from '@/wording';
import { lastDayWords, SCOPE_DEEDS } from '../lib/wording';
import styles from './approval-request.module.scss';
import { type Terms, termsQuestions } from './terms-form';

export type TermsAgreed = Pick<DecideApproval, 'scope' | 'sensitiveShown' | 'until'>;

interface ApprovalRequestProps {
  approval: Approval;
  now: LocalDate;
  deciding: boolean;
  /** What is asked about besides, such as who I am. */
  questions?: readonly Question[];
  title: string;
  /** The way to say yes. */
  agree: (terms: TermsAgreed) => ReactNode;
  refuseText: string;
  onRefuse: () => void;
}

/** Who asks, what they would be allowed and until when; the answer may allow less. */
export const ApprovalRequest = ({
  approval,
  now,
  deciding,
  questions = [],
  title,
  agree,
  ...rest
}: ApprovalRequestProps) => {
  const elder = useElderMode();
  const [terms, setTerms] = useState<Terms>({ scope: approval.scope, sensitiveShown: false, until: null });
  const [narrowing, setNarrowing] = useState(false);
  const [at, setAt] = useState(0);
  const narrowed = narrowing
    ? termsQuestions({ value: terms, most: approval.scope, today: now, onChange: setTerms })
    : [];
  const request = (
    <Card>
      <DescriptionList
        items={[
          { term: t`申请人`, value: approval.requesterNameMasked },
          { term: t`手机`, value: approval.requesterPhoneMasked },
          {
            term: t`为谁办理`,
            value: t`${approval.personNameMasked}（对方说是自己的${RELATION_WORDS[approval.relation]}）`,
          },
          { term: t`可以`, value: SCOPE_DEEDS[terms.scope] },
          { term: t`敏感科室`, value: terms.sensitiveShown ? t`显示` : t`不显示` },
          { term: t`期限`, value: lastDayWords(terms.until, now) },
        ]}
      />
    </Card>
  );
  const asked = [...questions, ...narrowed];
  const refuse = (
    <Button online kind="danger" disabled={deciding} onClick={rest.onRefuse}>
      {rest.refuseText}
    </Button>
  );
  return (
    <View className={styles.request}>
      <Steps
        questions={elder ? asked : [...questions, { task: title, node: request }, ...narrowed]}
        at={at}
        onTurn={setAt}
        lead={
          <>
            <Text className={styles.title}>{title}</Text>
            {elder && asked.length === 0 && request}
          </>
        }
        look={request}
        lookTask={t`看清楚再答复`}
        aside={elder && asked.length > 0 && refuse}
        busy={deciding}
      >
        <NextStep>{t`看清楚再答复`}</NextStep>
        <Stack>
          {agree({ scope: terms.scope, sensitiveShown: terms.sensitiveShown, until: terms.until ?? undefined })}
          {refuse}
          {!narrowing && (
            <Button kind="ghost" disabled={deciding} onClick={() => setNarrowing(true)}>{t`只同意一部分`}</Button>
          )}
        </Stack>
        <Text className={styles.text}>
          {t`请确认您认识对方再同意。申请于 ${instantLabel(approval.askedAt, now)}，${instantLabel(approval.expiresAt, now)} 前有效。`}
        </Text>
      </Steps>
    </View>
  );
};
