import { type ReactNode, useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Approval, DecideApproval, LocalDate } from '@kangqiao/contracts';
import { Button, Card, DescriptionList, Stack } from '@/components';
import { t } from '@/language';
import { RELATION_WORDS, instantLabel, monthDay } from '@/wording';
import { SCOPE_DEEDS } from '../lib/wording';
import styles from './approval-request.module.scss';
import { type Terms, TermsForm } from './terms-form';

export type TermsAgreed = Pick<DecideApproval, 'scope' | 'sensitiveShown' | 'until'>;

interface ApprovalRequestProps {
  approval: Approval;
  now: LocalDate;
  deciding: boolean;
  /** What is asked about, such as who I am; above the terms. */
  children?: ReactNode;
  title: string;
  /** The way to say yes. */
  agree: (terms: TermsAgreed) => ReactNode;
  refuseText: string;
  onRefuse: () => void;
}

const untilWords = ({ until }: Terms, now: LocalDate) =>
  until === null ? t`长期，可随时解除` : t`到${monthDay(until, now)}`;

/** Who asks, what they would be allowed and until when; the answer may allow less. */
export const ApprovalRequest = ({ approval, now, deciding, children, title, agree, ...rest }: ApprovalRequestProps) => {
  const [terms, setTerms] = useState<Terms>({ scope: approval.scope, sensitiveShown: false, until: null });
  const [narrowing, setNarrowing] = useState(false);
  return (
    <View className={styles.request}>
      <Text className={styles.title}>{title}</Text>
      {children}
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
            { term: t`期限`, value: untilWords(terms, now) },
          ]}
        />
      </Card>
      {narrowing && <TermsForm value={terms} most={approval.scope} today={now} onChange={setTerms} />}
      <Stack>
        {agree({ scope: terms.scope, sensitiveShown: terms.sensitiveShown, until: terms.until ?? undefined })}
        <Button online kind="danger" disabled={deciding} onClick={rest.onRefuse}>
          {rest.refuseText}
        </Button>
        {!narrowing && (
          <Button kind="ghost" disabled={deciding} onClick={() => setNarrowing(true)}>{t`只同意一部分`}</Button>
        )}
      </Stack>
      <Text className={styles.text}>
        {t`请确认您认识对方再同意。申请于 ${instantLabel(approval.askedAt, now)}，${instantLabel(approval.expiresAt, now)} 前有效。`}
      </Text>
    </View>
  );
};
