import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { PrivacyNotice } from '@kangqiao/contracts';
import { BrandMark, Button, NextStep, Notice, Page, PageState, Section, Stack, Trouble, asPage } from '@/components';
import { ResidentPicker, useDemoResidents, useSignIn } from '@/features/account';
import { usePrivacyNotice } from '@/features/privacy';
import { t } from '@/language';
import { type DemoResident, open, scrollToTop, useSessionExpired, wechatPrivacyAgreed } from '@/platform';
import { Agreement } from './agreement';
import styles from './index.module.scss';

export default asPage(function SignInPage() {
  const notice = usePrivacyNotice();
  const expired = useSessionExpired();
  return (
    <Page>
      <View className={styles.hello}>
        <BrandMark />
        <Text className={styles.title}>{t`康桥健康`}</Text>
        <Text className={styles.motto}>{t`一张健康卡，通行每一家医院`}</Text>
      </View>
      {expired && <Notice tone="warning" title={t`登录已过期，请重新登录`} />}
      <PageState of={notice}>{(text) => <Enter notice={text} />}</PageState>
      <Text className={styles.promise}>{t`登录仅用于识别您的账号。查看任何人的健康信息前，都需要先核验其本人。`}</Text>
    </Page>
  );
});

/** Nobody is signed in before the privacy notice is accepted. */
function Enter({ notice }: { notice: PrivacyNotice }) {
  const residents = useDemoResidents();
  const signIn = useSignIn();
  const [agreed, setAgreed] = useState(false);
  const [problem, setProblem] = useState<string>();
  const enter = async (resident?: DemoResident) => {
    if (signIn.isPending) return;
    const found = !agreed
      ? t`请先阅读并同意隐私政策`
      : (await wechatPrivacyAgreed())
        ? undefined
        : t`需要同意微信的用户隐私保护指引后才能登录`;
    setProblem(found);
    // The box is above the list of demo residents, maybe out of sight.
    if (found !== undefined) return scrollToTop();
    signIn.mutate({ resident, noticeVersion: notice.version }, { onSuccess: () => open.back() });
  };
  return (
    <Stack gap="l">
      <Trouble error={signIn.error} title={t`没能登录`} />
      <NextStep>{agreed ? t`点登录` : t`勾选“我已阅读并同意”，再登录`}</NextStep>
      <Agreement
        title={notice.title}
        agreed={agreed}
        problem={problem}
        onChange={(now) => {
          setProblem(undefined);
          setAgreed(now);
        }}
      />
      <PageState
        of={residents}
        empty={{
          node: <Button online loading={signIn.isPending} onClick={() => void enter()}>{t`微信一键登录`}</Button>,
        }}
      >
        {(list) => (
          <Section title={t`选择演示居民`}>
            <ResidentPicker
              residents={list}
              busy={signIn.isPending ? (signIn.variables?.resident?.signInCode ?? null) : null}
              onPick={(resident) => void enter(resident)}
            />
          </Section>
        )}
      </PageState>
    </Stack>
  );
}
