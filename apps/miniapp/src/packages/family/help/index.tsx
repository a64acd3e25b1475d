import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Button, Card, Empty, NextStep, Notice, Page, PageState, asPage } from '@/components';
import { SignedInOnly } from '@/features/account';
import { HelpCodeCard, useApprovals, useHelpCode } from '@/features/family';
import { t } from '@/language';
import { open, useOnTop } from '@/platform';
import { AnswerApproval } from '../answer-approval';
import styles from './index.module.scss';

/** The elder's side of getting help: shows a code, and turns into the request once somebody typed it. */
export default asPage(function AskForHelpPage() {
  return (
    <Page>
      <SignedInOnly text={t`登录后可以请家人帮您设置`}>
        <WaitForFamily />
      </SignedInOnly>
    </Page>
  );
});

function WaitForFamily() {
  const approvals = useApprovals(useOnTop());
  const items = approvals.data?.items ?? [];
  // Whoever asked before this code was shown was not told it.
  const [before, setBefore] = useState<readonly string[]>();
  if (!before && approvals.data && approvals.isFetchedAfterMount) setBefore(items.map(({ id }) => id));
  const request = before && items.find(({ id }) => !before.includes(id));
  const [asked, setAsked] = useState(false);
  if (request && !asked) setAsked(true);
  if (request) return <AnswerApproval key={request.id} approval={request} />;
  if (asked) {
    return (
      <Empty
        icon="check"
        title={t`已经答复`}
        text={t`随时可以在“谁可以替我办事”里更改或解除`}
        action={{ text: t`完成`, onClick: () => open.back() }}
      />
    );
  }
  return (
    <>
      {items.length > 0 && (
        <Notice
          tone="warning"
          title={t`还有 ${items.length} 个申请等您答复`}
          action={{ text: t`去答复`, onClick: open.approvals }}
        />
      )}
      <ShowCode />
    </>
  );
}

function ShowCode() {
  const helpCode = useHelpCode();
  const [over, setOver] = useState('');
  const renew = () => void helpCode.refetch();
  return (
    <>
      <Text className={styles.title}>{t`把数字告诉家人`}</Text>
      <PageState of={helpCode}>
        {(code) =>
          over === code.code ? (
            <Empty icon="clock" title={t`求助码已过期`} action={{ text: t`换一个`, onClick: renew }} />
          ) : (
            <>
              <NextStep>{t`把这 8 位数字念给家人`}</NextStep>
              <HelpCodeCard helpCode={code} onEnd={() => setOver(code.code)} />
              <Card>
                <View className={styles.steps}>
                  <Text>{t`1. 请家人在自己手机上打开“帮父母办”`}</Text>
                  <Text>{t`2. 念这 8 位数字，或让家人扫码`}</Text>
                  <Text>{t`3. 家人填好后，您在这里点一下确认`}</Text>
                </View>
              </Card>
              <Button online kind="ghost" loading={helpCode.isFetching} onClick={renew}>{t`换一个求助码`}</Button>
            </>
          )
        }
      </PageState>
    </>
  );
}
