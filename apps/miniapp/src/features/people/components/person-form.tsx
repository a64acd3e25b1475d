import { useState } from 'react';
import { DOCUMENT_WORDS, RELATION_WORDS } from '../lib/wording';
import type { AddPerson, DocumentType, Relation } from '@kangqiao/contracts';
import { Button, ChoiceChips, ChoiceList, Field, Stack, TextInput } from '@/components';
import { fieldProblem } from '@/platform';
import { checkPerson } from '../lib/check-person';

interface PersonFormProps {
  /** Offered to spare typing in the demo. */
  prefill: Pick<AddPerson, 'name' | 'document'> | null;
  /** Nobody has added themselves yet. */
  mayBeSelf: boolean;
  sending: boolean;
  /** Why the server refused, to be shown at the fields it names. */
  refusal: unknown;
  onSend: (person: AddPerson) => void;
}

const choices = <Value extends string>(words: Readonly<Record<Value, string>>) =>
  (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value] }));

/** Who is to be added. */
export function PersonForm({ prefill, mayBeSelf, sending, refusal, onSend }: PersonFormProps) {
  const [name, setName] = useState('');
  const [documentType, setDocumentType] = useState<DocumentType>('resident-id');
  const [documentNumber, setDocumentNumber] = useState('');
  const [relation, setRelation] = useState<Relation>(mayBeSelf ? 'self' : 'parent');
  const [tried, setTried] = useState(false);

  const found = checkPerson({ name, documentType, documentNumber });
  const shown = tried ? found : {};
  const nameProblem = shown.name ?? fieldProblem(refusal, 'name');
  const numberProblem = shown.documentNumber ?? fieldProblem(refusal, 'document.number');

  const send = () => {
    setTried(true);
    if (Object.keys(found).length > 0) return;
    onSend({ name: name.trim(), document: { type: documentType, number: documentNumber.trim() }, relation });
  };
  const fill = () => {
    if (!prefill) return;
    setName(prefill.name);
    setDocumentType(prefill.document.type);
    setDocumentNumber(prefill.document.number);
  };

  return (
    <Stack gap="l">
      {prefill && (
        <Button kind="secondary" onClick={fill}>
          填入演示信息
        </Button>
      )}
      <Field label="与您的关系">
        <ChoiceChips
          label="与您的关系"
          options={choices(RELATION_WORDS).filter(({ value }) => mayBeSelf || value !== 'self')}
          value={relation}
          onChange={setRelation}
        />
      </Field>
      <Field label="姓名" problem={nameProblem} hint="与证件上的姓名一致">
        <TextInput
          label="姓名"
          value={name}
          onChange={setName}
          placeholder="请输入真实姓名"
          maxLength={100}
          invalid={nameProblem !== undefined}
        />
      </Field>
      <Field label="证件类型">
        <ChoiceList
          label="证件类型"
          options={choices(DOCUMENT_WORDS)}
          value={documentType}
          onChange={setDocumentType}
        />
      </Field>
      <Field label="证件号码" problem={numberProblem}>
        <TextInput
          label="证件号码"
          value={documentNumber}
          onChange={setDocumentNumber}
          keyboard="idcard"
          placeholder="请输入 18 位证件号码"
          maxLength={32}
          invalid={numberProblem !== undefined}
        />
      </Field>
      <Button loading={sending} onClick={send}>
        下一步
      </Button>
    </Stack>
  );
}
