import { Text, View } from '@tarojs/components';
import type { Person } from '@kangqiao/contracts';
import { Button, Empty, Icon, Notice, Page, PageState } from '@/components';
import { ProofForm, useConfirmProof, usePeople, useSendProof } from '@/features/people';
import { type PersonParams, messageOf, open, setCurrentPersonId, toast, traceIdOf, useParams } from '@/platform';
import styles from './index.module.scss';

export default function ProvePersonPage() {
  const { personId } = useParams<PersonParams>();
  const people = usePeople();
  return (
    <Page>
      <PageState of={people}>
        {({ items }) => {
          const person = items.find(({ id }) => id === personId);
          if (!person) {
            return (
              <Empty icon="people" title="没有找到这位就诊人" action={{ text: '返回', onClick: () => open.back() }} />
            );
          }
          return <Prove person={person} />;
        }}
      </PageState>
    </Page>
  );
}

function Prove({ person }: { person: Person }) {
  const send = useSendProof(person.id);
  const confirm = useConfirmProof(person.id);
  const proof = send.data;
  const trace = traceIdOf(send.error);
  return (
    <>
      <View className={styles.head}>
        <View className={styles.disc}>
          <Icon name="shield" tone="accent" size={36} />
        </View>
        <Text className={styles.title}>{`验证 ${person.nameMasked}`}</Text>
        <Text className={styles.text}>验证码只会发到医院为其预留的手机，确认是本人或得到本人同意</Text>
      </View>
      {send.isError && (
        <Notice tone="danger" title="没能发送验证码">
          {[messageOf(send.error), trace && `编号 ${trace}`].filter(Boolean).join(' · ')}
        </Notice>
      )}
      {proof ? (
        <ProofForm
          key={proof.id}
          proof={proof}
          confirming={confirm.isPending}
          refusal={confirm.error}
          resending={send.isPending}
          onResend={() => {
            confirm.reset();
            send.mutate();
          }}
          onConfirm={(code) =>
            confirm.mutate(
              { proofId: proof.id, code },
              {
                onSuccess: () => {
                  setCurrentPersonId(person.id);
                  toast('验证通过');
                  open.back();
                },
              },
            )
          }
        />
      ) : (
        <Button loading={send.isPending} onClick={() => send.mutate()}>
          发送验证码
        </Button>
      )}
    </>
  );
}
