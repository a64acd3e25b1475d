import { Text } from '@tarojs/components';
import { Button, Stack, Trouble } from '@/components';
import { t } from '@/language';
import { ApiError, open } from '@/platform';
import styles from './index.module.scss';
import { Terms } from './terms';
import { type AddingProps, useAdding } from './use-adding';
import { Who } from './who';

/** Shown at their fields. */
const AT_FIELDS: readonly string[] = ['VALIDATION_FAILED', 'GUARDIAN_REQUIRED', 'SELF_ALREADY_ADDED'];
/** What can be done about it stands in the list of people. */
const IN_THE_LIST: readonly string[] = ['PEOPLE_LIMIT_REACHED', 'PERSON_ALREADY_ADDED'];

/** Adds somebody: who it is, then what is allowed and agreed to; in elder mode one thing a screen. */
export const AddPersonForm = (props: AddingProps) => {
  const adding = useAdding(props);
  const { add } = props;
  return (
    <Stack gap="l">
      {adding.elder && (
        <Text className={styles.progress}>{t`第 ${adding.progress.at} 步，共 ${adding.progress.of} 步`}</Text>
      )}
      {add.isError && <Refusal error={add.error} />}
      <Who adding={adding} mayBeSelf={props.mayBeSelf} />
      <Terms adding={adding} consents={props.consents} />
      <Stack>
        <Button online={adding.isLast} loading={add.isPending} onClick={adding.next}>
          {adding.isLast ? t`确认添加` : t`下一步`}
        </Button>
        {!adding.isFirst && <Button kind="ghost" disabled={add.isPending} onClick={adding.back}>{t`上一步`}</Button>}
      </Stack>
    </Stack>
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
