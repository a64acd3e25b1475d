import { useState } from 'react';
import type { ContactRelation, EmergencyContact, Person } from '@kangqiao/contracts';
import { ManagedGuard } from '@/features/people';
import { remedyFor } from '@/features/privacy';
import { usePutContact, useRecord, useRemoveContact } from '@/features/record';
import { Button, ChoiceChips, Field, Notice, Page, PageState, TextInput, Trouble } from '@/components';
import { t } from '@/language';
import { fieldProblem, open, toast } from '@/platform';
import { RELATION_WORDS } from '@/wording';

const RELATIONS = (['spouse', 'child', 'parent', 'relative', 'other'] as const satisfies ContactRelation[]).map(
  (value) => ({ value, label: RELATION_WORDS[value] }),
);
const LONGEST_NAME = 50;
const LONGEST_PHONE = 20;

/** Whom to call; the resident's own entry. */
export default function ContactPage() {
  return (
    <Page>
      <ManagedGuard>{(person) => <Loaded key={person.id} person={person} />}</ManagedGuard>
    </Page>
  );
}

function Loaded({ person }: { person: Person }) {
  const record = useRecord(person.id);
  return (
    <PageState of={record} remedy={remedyFor(person, 'record')}>
      {({ emergencyContact }) => <Form person={person} contact={emergencyContact} />}
    </PageState>
  );
}

function Form({ person, contact }: { person: Person; contact: EmergencyContact | null }) {
  const [name, setName] = useState(contact?.name ?? '');
  const [contactRelation, setRelation] = useState<ContactRelation | null>(contact?.contactRelation ?? null);
  const [phone, setPhone] = useState(contact?.phone ?? '');
  const put = usePutContact(person.id);
  const remove = useRemoveContact(person.id);
  const done = (words: string) => () => {
    toast(words);
    open.back();
  };
  const error = put.error ?? remove.error;
  const problem = (field: string) => fieldProblem(put.error, field);
  const isFilled = name.trim() !== '' && phone.trim() !== '' && contactRelation !== null;
  return (
    <>
      <Notice>{t`有急事时，看到您档案的医生和家人可以联系这个人。请先征得对方同意。`}</Notice>
      <Field label={t`联系人姓名`} problem={problem('name')}>
        <TextInput label={t`联系人姓名`} value={name} maxLength={LONGEST_NAME} onChange={setName} />
      </Field>
      <Field label={t`与本人的关系`} problem={problem('contactRelation')}>
        <ChoiceChips label={t`与本人的关系`} options={RELATIONS} value={contactRelation} onChange={setRelation} />
      </Field>
      <Field label={t`电话`} problem={problem('phone')}>
        <TextInput label={t`电话`} value={phone} maxLength={LONGEST_PHONE} onChange={setPhone} />
      </Field>
      {error && !problem('name') && !problem('phone') && <Trouble error={error} title={t`没能保存`} />}
      <Button
        online
        loading={put.isPending}
        disabled={!isFilled}
        onClick={() =>
          contactRelation !== null &&
          put.mutate({ name: name.trim(), contactRelation, phone: phone.trim() }, { onSuccess: done(t`已保存`) })
        }
      >{t`保存`}</Button>
      {contact && (
        <Button
          online
          kind="danger"
          loading={remove.isPending}
          onClick={() => remove.mutate(undefined, { onSuccess: done(t`已删除`) })}
        >{t`删除联系人`}</Button>
      )}
    </>
  );
}
