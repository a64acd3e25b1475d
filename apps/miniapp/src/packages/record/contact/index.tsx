import { useState } from 'react';
import type { ContactRelation, EmergencyContact, Person } from '@kangqiao/contracts';
import { ManagedGuard } from '@/features/people';
import { remedyFor } from '@/features/privacy';
import { usePutContact, useRecord, useRemoveContact } from '@/features/record';
import {
  Button,
  ChoiceChips,
  Field,
  Notice,
  Page,
  PageState,
  type Question,
  Steps,
  TextInput,
  Trouble,
  asPage,
} from '@/components';
import { t } from '@/language';
import { fieldProblem, open, toast, useDraft } from '@/platform';
import { RELATION_WORDS } from '@/wording';

const RELATIONS = (['spouse', 'child', 'parent', 'relative', 'other'] as const satisfies ContactRelation[]).map(
  (value) => ({ value, label: RELATION_WORDS[value] }),
);
const LONGEST_NAME = 50;
const LONGEST_PHONE = 20;
/** As the server takes it: perhaps with an area code and hyphens. */
const PHONE = /^\+?\d[\d-]{5,18}\d$/;

/** Whom to call; the resident's own entry. */
export default asPage(function ContactPage() {
  return (
    <Page>
      <ManagedGuard>{(person) => <Loaded key={person.id} person={person} />}</ManagedGuard>
    </Page>
  );
});

function Loaded({ person }: { person: Person }) {
  const record = useRecord(person.id);
  return (
    <PageState of={record} remedy={remedyFor(person, 'record')}>
      {({ emergencyContact }) => <Form person={person} contact={emergencyContact} />}
    </PageState>
  );
}

function Form({ person, contact }: { person: Person; contact: EmergencyContact | null }) {
  const { draft, change, forget } = useDraft(`contact/${person.id}`, {
    name: contact?.name ?? '',
    contactRelation: (contact?.contactRelation ?? null) as ContactRelation | null,
    phone: contact?.phone ?? '',
    at: 0,
  });
  const { name, contactRelation, phone } = draft;
  const [left, setLeft] = useState(false);
  const put = usePutContact(person.id);
  const remove = useRemoveContact(person.id);
  const done = (words: string) => () => {
    forget();
    toast(words);
    open.back();
  };
  const problem = (field: string) => fieldProblem(put.error, field);
  const isPhone = PHONE.test(phone.trim());
  const phoneProblem = problem('phone') ?? (left && !isPhone ? t`请填写正确的电话号码` : undefined);
  const questions: Question[] = [
    {
      task: t`填写联系人姓名`,
      node: (
        <Field label={t`联系人姓名`} problem={problem('name')}>
          <TextInput
            label={t`联系人姓名`}
            value={name}
            maxLength={LONGEST_NAME}
            onChange={(text) => change({ name: text })}
          />
        </Field>
      ),
      done: name.trim() !== '',
      refused: problem('name') !== undefined,
      answers: [{ term: t`联系人姓名`, value: name.trim() }],
    },
    {
      task: t`选择与本人的关系`,
      node: (
        <Field label={t`与本人的关系`} problem={problem('contactRelation')}>
          <ChoiceChips
            label={t`与本人的关系`}
            options={RELATIONS}
            value={contactRelation}
            onChange={(relation) => change({ contactRelation: relation })}
          />
        </Field>
      ),
      done: contactRelation !== null,
      refused: problem('contactRelation') !== undefined,
      answers: [{ term: t`与本人的关系`, value: contactRelation && RELATION_WORDS[contactRelation] }],
    },
    {
      task: t`填写电话`,
      node: (
        <Field label={t`电话`} problem={phoneProblem}>
          <TextInput
            label={t`电话`}
            value={phone}
            maxLength={LONGEST_PHONE}
            invalid={phoneProblem !== undefined}
            onChange={(text) => change({ phone: text })}
            onBlur={() => setLeft(true)}
          />
        </Field>
      ),
      done: isPhone,
      onTry: () => setLeft(true),
      refused: problem('phone') !== undefined,
      answers: [{ term: t`电话`, value: phone.trim() }],
    },
  ];
  return (
    <Steps
      questions={questions}
      at={draft.at}
      onTurn={(at) => change({ at })}
      busy={put.isPending}
      lead={<Notice>{t`有急事时，看到您档案的医生和家人可以联系这个人。请先征得对方同意。`}</Notice>}
      aside={
        contact && (
          <>
            <Trouble error={remove.error} title={t`没能删除`} />
            <Button
              online
              kind="danger"
              loading={remove.isPending}
              onClick={() => remove.mutate(undefined, { onSuccess: done(t`已删除`) })}
            >{t`删除联系人`}</Button>
          </>
        )
      }
    >
      {!problem('name') && !problem('phone') && <Trouble error={put.error} title={t`没能保存`} />}
      <Button
        online
        loading={put.isPending}
        disabled={!questions.every((question) => question.done)}
        onClick={() =>
          contactRelation !== null &&
          put.mutate({ name: name.trim(), contactRelation, phone: phone.trim() }, { onSuccess: done(t`已保存`) })
        }
      >{t`保存`}</Button>
    </Steps>
  );
}
