import { type ReactNode, useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Approval, DecideApproval, LocalDate } from '@kangqiao/contracts';
import { Button, Card, DescriptionList, NextStep, Notice, type Question, Stack, Steps } from '@/components';
import { t } from '@/language';
import { useElderMode } from '@/platform';
import { instantLabel } from '@/wording';
import { lastDayWords, relationSaid, SCOPE_DEEDS, sensitiveSaid } from '../lib/wording';
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
  const heading = <Text className={styles.title}>{title}</Text>;
  const request = (
    <Card>
      <DescriptionList
        items={[
          // A link's title says already who asks, and for whom.
          { term: t`申请人`, value: approval.kind === 'setup' ? approval.requesterNameMasked : null },
          { term: t`手机`, value: approval.requesterPhoneMasked },
          { term: t`对方说`, value: relationSaid(approval) },
          { term: t`可以办`, value: SCOPE_DEEDS[terms.scope] },
          sensitiveSaid(terms.sensitiveShown),
          { term: t`期限`, value: lastDayWords(terms.until, now) },
          { term: t`申请时间`, value: instantLabel(approval.askedAt, now) },
          { term: t`答复截止`, value: instantLabel(approval.expiresAt, now) },
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
            {heading}
            {elder && asked.length === 0 && request}
          </>
        }
        look={
          <>
            {heading}
            {request}
          </>
        }
        lookTask={t`看清楚再答复`}
        aside={elder && asked.length > 0 && refuse}
        busy={deciding}
      >
        <Notice tone="warning">{t`请确认您认识对方再同意。`}</Notice>
        <NextStep>{t`看清楚再答复`}</NextStep>
        <Stack>
          {agree({ scope: terms.scope, sensitiveShown: terms.sensitiveShown, until: terms.until ?? undefined })}
          {refuse}
          {!narrowing && (
            <Button kind="ghost" disabled={deciding} onClick={() => setNarrowing(true)}>{t`只同意一部分`}</Button>
          )}
        </Stack>
      </Steps>
    </View>
  );
};
