import { Text, View } from '@tarojs/components';
import { Button, Icon, Notice, Page, PageState, Section } from '@/components';
import { ResidentPicker, useDemoResidents, useSignIn } from '@/features/account';
import { type DemoResident, messageOf, open, traceIdOf, useSessionExpired } from '@/platform';
import styles from './index.module.scss';

export default function SignInPage() {
  const residents = useDemoResidents();
  const signIn = useSignIn();
  const expired = useSessionExpired();
  const enter = (resident?: DemoResident) => {
    if (!signIn.isPending) signIn.mutate(resident, { onSuccess: () => open.back() });
  };
  const trace = traceIdOf(signIn.error);
  return (
    <Page>
      <View className={styles.hello}>
        <View className={styles.mark}>
          <Icon name="shield" tone="on-accent" size={32} />
        </View>
        <Text className={styles.title}>康桥健康</Text>
        <Text className={styles.motto}>一张健康卡，通行每一家医院</Text>
      </View>
      {expired && <Notice tone="warning" title="登录已过期，请重新登录" />}
      {signIn.isError && (
        <Notice tone="danger" title="没能登录">
          {[messageOf(signIn.error), trace && `编号 ${trace}`].filter(Boolean).join(' · ')}
        </Notice>
      )}
      <PageState
        of={residents}
        empty={{
          node: (
            <Button loading={signIn.isPending} onClick={() => enter()}>
              微信一键登录
            </Button>
          ),
        }}
      >
        {(list) => (
          <Section title="选择演示居民">
            <ResidentPicker
              residents={list}
              busy={signIn.isPending ? (signIn.variables?.signInCode ?? null) : null}
              onPick={enter}
            />
          </Section>
        )}
      </PageState>
      <Text className={styles.promise}>登录仅用于识别您的账号。查看任何人的健康信息前，都需要先验证其本人手机。</Text>
    </Page>
  );
}
