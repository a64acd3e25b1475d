import { useState } from 'react';
import type { AddPerson, Relation } from '@kangqiao/contracts';
import { DOCUMENT_NAMES } from '@kangqiao/domain';
import { Button, Notice, type Question, Stack, Steps } from '@/components';
import { IdPhoto } from '@/features/id-photo';
import {
  BirthFields,
  DocumentTypeField,
  NameField,
  NumberField,
  SEX_WORDS,
  type PersonDraft,
  type PersonField,
  asksFacts,
  emptyDraft,
  problemsIn,
  refusedFields,
  toPerson,
} from '@/features/people';
import { t, translated } from '@/language';
import { useElderMode } from '@/platform';
import { today } from '@/wording';

export type Identity = Pick<AddPerson, 'name' | 'document' | 'birthDate' | 'sex'>;

interface DetailsProps {
  /** What the other is to me, as said with the code. */
  relation: Relation;
  sending: boolean;
  refusal: unknown;
  onSend: (identity: Identity) => void;
}

/** Who the other is; they see it on their own phone, masked, and say whether it is right. */
export function Details({ relation, sending, refusal, onSend }: DetailsProps) {
  const [draft, setDraft] = useState(() => emptyDraft(relation));
  const [tried, setTried] = useState(false);
  const [at, setAt] = useState(0);
  const elder = useElderMode();
  const change = (facts: Partial<PersonDraft>) => setDraft({ ...draft, ...facts });
  const now = today();
  const found = problemsIn(draft, now);
  const problems = { ...refusedFields(refusal), ...(tried ? found : {}) };
  const send = () => {
    setTried(true);
    if (Object.keys(found).length > 0) return;
    const { name, document, birthDate, sex } = toPerson(draft, now);
    onSend({ name, document, birthDate, sex });
  };
  const refused = refusedFields(refusal);
  const about = (...fields: PersonField[]) => ({
    done: fields.every((field) => found[field] === undefined),
    refused: fields.some((field) => refused[field] !== undefined),
    onTry: () => setTried(true),
  });
  const facts = asksFacts(draft, now);
  const questions: Question[] = [
    {
      task: t`选择证件类型`,
      node: (
        <DocumentTypeField
          value={draft.documentType}
          relation={relation}
          open={elder}
          problem={problems['document.type']}
          onChange={(documentType) => change({ documentType })}
        />
      ),
      ...about('document.type'),
      answers: [{ term: t`证件类型`, value: translated(DOCUMENT_NAMES[draft.documentType]) }],
    },
    {
      task: t`填写姓名`,
      node: (
        <>
          {draft.documentType === 'resident-id' && (
            <IdPhoto onRead={({ name, documentNumber }) => change({ name, documentNumber })} />
          )}
          <NameField
            value={draft.name}
            documentType={draft.documentType}
            problem={problems.name}
            onChange={(name) => change({ name })}
          />
        </>
      ),
      ...about('name'),
      answers: [{ term: t`姓名`, value: draft.name }],
    },
    {
      task: t`填写证件号码`,
      node: (
        <>
          <NumberField
            type={draft.documentType}
            value={draft.documentNumber}
            problem={problems['document.number']}
            onChange={(documentNumber) => change({ documentNumber })}
          />
          {facts && <BirthFields draft={draft} today={now} problems={problems} onChange={change} />}
        </>
      ),
      ...about('document.number', 'birthDate', 'sex'),
      answers: [
        { term: t`证件号码`, value: draft.documentNumber },
        { term: t`出生日期`, value: facts ? draft.birthDate : null },
        { term: t`性别`, value: facts && draft.sex ? SEX_WORDS[draft.sex] : null },
      ],
    },
  ];
  const turn = (to: number) => {
    setTried(false);
    setAt(to);
  };
  return (
    <Stack gap="l">
      <Steps
        questions={questions}
        at={at}
        onTurn={turn}
        busy={sending}
        lead={<Notice title={t`对方还没有设置过`}>{t`请按对方的证件填写，对方会在自己手机上确认`}</Notice>}
      >
        <Button online loading={sending} onClick={send}>{t`提交，请对方确认`}</Button>
      </Steps>
    </Stack>
  );
}
