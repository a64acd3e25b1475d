import { useState } from 'react';
import type { AddPerson, Relation } from '@kangqiao/contracts';
import { Button, Notice, Stack } from '@/components';
import { IdPhoto } from '@/features/id-photo';
import {
  BirthFields,
  DocumentTypeField,
  NameField,
  NumberField,
  type PersonDraft,
  asksFacts,
  emptyDraft,
  problemsIn,
  refusedFields,
  toPerson,
} from '@/features/people';
import { t } from '@/language';
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
  return (
    <Stack gap="l">
      <Notice title={t`对方还没有设置过`}>{t`请按对方的证件填写，对方会在自己手机上确认`}</Notice>
      <DocumentTypeField
        value={draft.documentType}
        relation={relation}
        open={false}
        problem={problems['document.type']}
        onChange={(documentType) => change({ documentType })}
      />
      {draft.documentType === 'resident-id' && (
        <IdPhoto onRead={({ name, documentNumber }) => change({ name, documentNumber })} />
      )}
      <NameField
        value={draft.name}
        documentType={draft.documentType}
        problem={problems.name}
        onChange={(name) => change({ name })}
      />
      <NumberField
        type={draft.documentType}
        value={draft.documentNumber}
        problem={problems['document.number']}
        onChange={(documentNumber) => change({ documentNumber })}
      />
      {asksFacts(draft, now) && <BirthFields draft={draft} today={now} problems={problems} onChange={change} />}
      <Button online loading={sending} onClick={send}>{t`提交，请对方确认`}</Button>
    </Stack>
  );
}
