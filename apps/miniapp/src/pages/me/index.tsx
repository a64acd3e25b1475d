import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Button, Cell, CellGroup, Dialog, NextStep, Page, PageState, Section, Skeleton, asPage } from '@/components';
import { ElderModeSwitch, useAccount, useSignOut } from '@/features/account';
import { PersonCell, usePeople } from '@/features/people';
import { t } from '@/language';
import { open, setCurrentPersonId, useCurrentPersonId, useSignedIn } from '@/platform';
import { FamilyEntries } from './family-entries';
import { MessageEntries } from './message-entries';
import styles from './index.module.scss';
import { PrivacyEntries } from './privacy-entries';

export default asPage(function MePage() {
  const signedIn = useSignedIn();
  useAccount();
  return (
    <Page>
      <NextStep>{t`要办哪一项，就点哪一行`}</NextStep>
      {signedIn ? (
        <MyPeople />
      ) : (
        <CellGroup>
          <Cell leading="person" title={t`登录`} note={t`登录后可使用全部服务`} onClick={open.signIn} />
        </CellGroup>
      )}
      {signedIn && <MessageEntries />}
      {signedIn && <FamilyEntries />}
      <Section title={t`隐私与安全`}>
        <PrivacyEntries signedIn={signedIn} />
      </Section>
      <Section title={t`显示与语言`}>
        <CellGroup>
          <ElderModeSwitch />
          <Cell leading="globe" title={t`语言 Language`} value={<Text>{t`中文`}</Text>} onClick={open.language} />
        </CellGroup>
      </Section>
      <Section title={t`关于`}>
        <CellGroup>
          <Cell leading="info" title={t`康桥健康`} value={<Text>{t`版本 ${APP_VERSION}`}</Text>} />
        </CellGroup>
      </Section>
      {signedIn && <SignOut />}
    </Page>
  );
});

function MyPeople() {
  const people = usePeople();
  const currentId = useCurrentPersonId();
  return (
    <Section title={t`我的就诊人`} action={{ text: t`管理`, onClick: open.people }}>
      <PageState of={people} skeleton={<Skeleton rows={1} />}>
        {({ items, mayAdd }) => (
          <CellGroup>
            {items.map((person) => (
              <PersonCell
                key={person.id}
                person={person}
                current={person.id === currentId}
                onClick={() =>
                  person.state === 'active' ? setCurrentPersonId(person.id) : open.provePerson({ personId: person.id })
                }
              />
            ))}
            {mayAdd > 0 && <Cell leading="plus" title={t`添加就诊人`} onClick={open.addPerson} />}
          </CellGroup>
        )}
      </PageState>
    </Section>
  );
}

function SignOut() {
  const [asking, setAsking] = useState(false);
  const signOut = useSignOut();
  return (
    <View className={styles.out}>
      <Button kind="ghost" onClick={() => setAsking(true)}>{t`退出登录`}</Button>
      <Dialog
        open={asking}
        title={t`要退出登录吗？`}
        confirmText={t`退出`}
        online={false}
        loading={signOut.isPending}
        onConfirm={() => signOut.mutate(undefined, { onSettled: () => setAsking(false) })}
        onCancel={() => setAsking(false)}
      >{t`预约和报告不受影响，再次登录后可继续使用。`}</Dialog>
    </View>
  );
}
