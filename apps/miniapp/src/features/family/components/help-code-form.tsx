import { useState } from 'react';
import type { LinkScope, Relation } from '@kangqiao/contracts';
import { Button, ChoiceChips, Field, type Question, Stack, Steps, TextInput } from '@/components';
import { t } from '@/language';
import { useElderMode } from '@/platform';
import { RELATION_WORDS } from '@/wording';
import { scannedCode, typedCode } from '../lib/help-code';
import { SCOPE_WORDS } from '../lib/wording';
import { ScanButton } from './scan-button';
import { ScopeChoice } from './scope-choice';

/** What the helper says before anything is asked for. */
export interface HelpWish {
  code: string;
  relation: Relation;
  scope: LinkScope;
}

interface HelpCodeFormProps {
  value: HelpWish;
  /** Why the code was refused. */
  codeProblem?: string;
  sending: boolean;
  onChange: (wish: HelpWish) => void;
  onSend: () => void;
}

const RELATIONS = (Object.keys(RELATION_WORDS) as Relation[])
  .filter((relation) => relation !== 'self')
  .map((value) => ({ value, label: RELATION_WORDS[value] }));

/** The helper's side of a help code. */
export const HelpCodeForm = ({ value, codeProblem, sending, onChange, onSend }: HelpCodeFormProps) => {
  const elder = useElderMode();
  const [at, setAt] = useState(0);
  const take = (text: string) => {
    const code = scannedCode(text);
    if (code !== null) onChange({ ...value, code });
  };
  const isWhole = value.code.length === 8;
  const questions: Question[] = [
    {
      task: t`输入求助码`,
      node: (
        <>
          <Field label={t`求助码`} problem={codeProblem} hint={t`在家人手机上打开“请家人帮我”，就能看到 8 位数字`}>
            <TextInput
              label={t`求助码`}
              value={value.code}
              onChange={(text) => onChange({ ...value, code: typedCode(text) })}
              keyboard="number"
              placeholder={t`请输入 8 位数字`}
              maxLength={9}
              invalid={codeProblem !== undefined}
            />
          </Field>
          <ScanButton onText={take} />
        </>
      ),
      done: isWhole,
      refused: codeProblem !== undefined,
      answers: [{ term: t`求助码`, value: value.code }],
    },
    {
      task: t`选择对方是您的谁`,
      node: (
        <Field label={t`对方是您的`}>
          <ChoiceChips
            label={t`对方是您的`}
            options={RELATIONS}
            value={value.relation}
            onChange={(relation) => onChange({ ...value, relation })}
          />
        </Field>
      ),
      answers: [{ term: t`对方是您的`, value: RELATION_WORDS[value.relation] }],
    },
    {
      task: t`选择想替对方办什么`,
      node: (
        <Field label={t`想替对方办什么`} hint={t`由对方决定，可能少于您申请的`}>
          <ScopeChoice value={value.scope} onChange={(scope) => onChange({ ...value, scope })} />
        </Field>
      ),
      answers: [{ term: t`可以办什么`, value: SCOPE_WORDS[value.scope].label }],
    },
  ];
  return (
    <Stack gap="l">
      <Steps questions={questions} at={at} onTurn={setAt} busy={sending}>
        <Button online disabled={!isWhole} loading={sending} onClick={onSend}>
          {elder ? t`提交，请对方确认` : t`下一步`}
        </Button>
      </Steps>
    </Stack>
  );
};
