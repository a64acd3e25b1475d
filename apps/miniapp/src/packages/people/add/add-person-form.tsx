import { Button, Steps, Trouble } from '@/components';
import { t } from '@/language';
import { ApiError, open } from '@/platform';
import { questionsOf } from './questions';
import { type AddingProps, useAdding } from './use-adding';

/** Shown at their fields. */
const AT_FIELDS: readonly string[] = ['VALIDATION_FAILED', 'GUARDIAN_REQUIRED', 'SELF_ALREADY_ADDED'];
/** What can be done about it stands in the list of people. */
const IN_THE_LIST: readonly string[] = ['PEOPLE_LIMIT_REACHED', 'PERSON_ALREADY_ADDED'];

/** Adds somebody: who it is, then what is allowed and agreed to; in elder mode one thing a screen. */
export const AddPersonForm = (props: AddingProps) => {
  const adding = useAdding(props);
  const { add } = props;
  return (
    <Steps apart questions={questionsOf(adding, props)} at={adding.at} onTurn={adding.turn} busy={add.isPending}>
      {add.isError && <Refusal error={add.error} />}
      <Button online loading={add.isPending} onClick={adding.send}>{t`确认添加`}</Button>
    </Steps>
  );
};

const Refusal = ({ error }: { error: unknown }) => {
  const code = error instanceof ApiError ? error.code : null;
  if (code !== null && AT_FIELDS.includes(code)) return null;
  return (
    <Trouble
      error={error}
      title={t`没能添加`}
      action={
        code !== null && IN_THE_LIST.includes(code)
          ? { text: t`查看就诊人`, onClick: () => open.peopleInstead() }
          : undefined
      }
    />
  );
};
