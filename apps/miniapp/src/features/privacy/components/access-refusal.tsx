import type { ReactNode } from 'react';
import { Text } from '@tarojs/components';
import type { ConsentPurpose, Person } from '@kangqiao/contracts';
import { Button, Card, Empty, PageState, Section, Skeleton, Stack, Trouble } from '@/components';
import { t } from '@/language';
import { ApiError, open } from '@/platform';
import { useConsents } from '../api/use-consents';
import { usePutConsent } from '../api/use-put-consent';

type Whom = Pick<Person, 'id' | 'actions'>;

/** What can be done about a refusal: agree, or have the person agree; null where the refusal is about something else. */
export const remedyFor =
  (person: Whom, purpose: ConsentPurpose) =>
  (error: unknown): ReactNode => {
    if (!(error instanceof ApiError)) return null;
    if (error.code === 'SCOPE_INSUFFICIENT')
      return <Empty icon="shield" title={t`本人没有授权您查看`} text={t`请本人在“谁可以替我办事”中更改您的授权范围`} />;
    if (error.code === 'RECORD_NOT_OPENED')
      return (
        <Empty
          icon="shield"
          title={t`首次查看需要开通`}
          text={t`本地区规定，首次查看健康档案由家庭医生核对身份后开通。检查报告不受影响。`}
          action={{ text: t`去开通`, onClick: open.recordOpening }}
        />
      );
    if (error.code !== 'CONSENT_REQUIRED') return null;
    return person.actions.manage ? (
      <AgreeAndSee personId={person.id} purpose={purpose} />
    ) : (
      <Empty icon="shield" title={t`需要本人同意`} text={t`请本人在“我的授权同意”中同意后再查看`} />
    );
  };

/** The text of one purpose, and the one button that agrees to it. */
const AgreeAndSee = ({ personId, purpose }: { personId: string; purpose: ConsentPurpose }) => {
  const consents = useConsents(personId);
  const put = usePutConsent(personId);
  return (
    <PageState of={consents} skeleton={<Skeleton rows={1} />}>
      {({ items }) =>
        items
          .filter((consent) => consent.purpose === purpose)
          .map(({ title, text, version }) => (
            <Section key={purpose} title={title}>
              <Card>
                <Stack>
                  <Text>{text}</Text>
                  <Trouble error={put.error} />
                  <Button
                    online
                    loading={put.isPending}
                    onClick={() => put.mutate({ purpose, given: true, version })}
                  >{t`同意并查看`}</Button>
                </Stack>
              </Card>
            </Section>
          ))
      }
    </PageState>
  );
};
