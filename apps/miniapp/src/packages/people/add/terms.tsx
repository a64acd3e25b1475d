import { Text, View } from '@tarojs/components';
import type { ConsentText } from '@kangqiao/contracts';
import { Field, Notice, Section, Stack } from '@/components';
import { ScopeChoice } from '@/features/family';
import { type AddingStep, ConsentChoice } from '@/features/people';
import { t } from '@/language';
import { a11y } from '@/platform';
import styles from './index.module.scss';
import type { AddingState } from './use-adding';

interface TermsProps {
  adding: AddingState;
  step: AddingStep;
  consents: readonly ConsentText[];
}

const leadOf = ({ ward, draft }: AddingState): string => {
  if (ward) return t`您以监护人身份代孩子同意，可以随时撤回。`;
  if (draft.relation === 'self') return t`每一项单独同意，可以只选一部分，也可以随时撤回。`;
  return t`对方完成核验，就表示同意您勾选的各项，对方可以随时撤回。`;
};

/** What is allowed, and what is agreed to, each apart. */
export const Terms = ({ adding, step, consents }: TermsProps) => {
  const { scope, agreed } = adding;
  const termsProblems = adding.termsProblems(step);
  const shown = consents.filter(({ purpose }) => step.includes(purpose));
  return (
    <>
      {step.includes('scope') && (
        <Field label={t`想替对方办什么`} problem={termsProblems.scope} hint={t`对方可以随时更改或解除`}>
          <ScopeChoice value={scope} onChange={adding.setScope} />
        </Field>
      )}
      {shown.length > 0 && (
        <>
          {adding.ward && (
            <Notice
              title={t`由监护人添加`}
            >{t`监护人是父母，或依法担任监护的人。孩子满 14 周岁后，健康档案和授权由孩子本人决定；满 18 周岁后，监护人的权限自动结束。`}</Notice>
          )}
          <Section title={t`请阅读并选择是否同意`}>
            <Stack>
              <Text className={styles.lead}>{leadOf(adding)}</Text>
              {shown.map((consent) => (
                <ConsentChoice
                  key={consent.purpose}
                  consent={consent}
                  given={agreed.includes(consent.purpose)}
                  onChange={(given) => adding.agree(consent.purpose, given)}
                />
              ))}
              {termsProblems.consents && (
                <View className={styles.problem} {...a11y('alert')}>
                  <Text>{termsProblems.consents}</Text>
                </View>
              )}
            </Stack>
          </Section>
        </>
      )}
    </>
  );
};
