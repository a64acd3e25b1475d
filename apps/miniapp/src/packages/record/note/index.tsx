import { Text } from '@tarojs/components';
import type { EntryNotes, Person, TimelineType } from '@kangqiao/contracts';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { remedyFor } from '@/features/privacy';
import {
  isTimelineType,
  lengthOf,
  NOTE_LONGEST,
  ownNote,
  TIMELINE_WORDS,
  useEntryNotes,
  usePutNote,
} from '@/features/record';
import {
  Button,
  Card,
  DescriptionList,
  Empty,
  Field,
  Notice,
  Page,
  PageState,
  Section,
  TextArea,
  Trouble,
} from '@/components';
import { t } from '@/language';
import { ApiError, fieldProblem, open, toast, type TypedEntryParams, useDraft, useParams } from '@/platform';
import { monthDay, today } from '@/wording';
import styles from './index.module.scss';

/** Writes or changes one's own note on an entry of the record. */
export default function NotePage() {
  const { about, entryId } = useParams<TypedEntryParams>();
  return (
    <Page>
      {isTimelineType(about) ? (
        <ActingForGuard>
          {(person) => (
            <>
              <ActingForBar person={person} />
              <Loaded key={person.id} person={person} about={about} entryId={entryId} />
            </>
          )}
        </ActingForGuard>
      ) : (
        <Empty title={t`没有找到这条记录`} action={{ text: t`返回`, onClick: () => open.back() }} />
      )}
    </Page>
  );
}

interface Properties {
  person: Person;
  about: TimelineType;
  entryId: string;
}

function Loaded({ person, about, entryId }: Properties) {
  const found = useEntryNotes(person.id, { about, subjectId: entryId });
  return (
    <PageState of={found} remedy={remedyFor(person, 'record')}>
      {(entryNotes) => <Form person={person} about={about} entryId={entryId} found={entryNotes} />}
    </PageState>
  );
}

const isConflict = (error: unknown): boolean => error instanceof ApiError && error.code === 'NOTE_CHANGED';

function Form({ person, about, entryId, found }: Properties & { found: EntryNotes }) {
  const newest = ownNote(found.notes);
  const stands = { text: newest?.text ?? '', seen: newest?.version ?? 0 };
  // With the version that was seen: another phone may write while this one is being written on.
  const { draft, change, forget } = useDraft(`note/${about}/${entryId}`, stands);
  const { text, seen } = draft;
  const put = usePutNote(person.id, { about, subjectId: entryId });
  const length = lengthOf(text);
  const isTooLong = length > NOTE_LONGEST;
  const save = (version: number) =>
    put.mutate(
      { text, version },
      {
        onSuccess: () => {
          forget();
          toast(t`已保存备注`);
          open.back();
        },
      },
    );
  const takeNewest = () => {
    change(stands);
    forget();
    put.reset();
  };
  const problem = fieldProblem(put.error, 'text');
  const { title, occurredOn } = found.entry;
  const when = occurredOn && monthDay(occurredOn, today());
  return (
    <>
      <Notice>{t`备注只给自己和能看这份档案的家人看，不会发给医院；分享给医生时可以选择附上。`}</Notice>
      <Card>
        <DescriptionList items={[{ term: TIMELINE_WORDS[about], value: [when, title].filter(Boolean).join(' ') }]} />
      </Card>
      <Field
        label={t`备注内容`}
        hint={t`已写 ${length} 字，最多 ${NOTE_LONGEST} 字`}
        problem={isTooLong ? t`最多 ${NOTE_LONGEST} 字，请删去 ${length - NOTE_LONGEST} 字` : problem}
      >
        <TextArea label={t`备注内容`} value={text} invalid={isTooLong} onChange={(typed) => change({ text: typed })} />
      </Field>
      {isConflict(put.error) ? (
        <Conflict
          other={newest?.text ?? null}
          loading={put.isPending}
          onKeep={() => save(newest?.version ?? 0)}
          onTake={takeNewest}
        />
      ) : (
        <>
          {!problem && <Trouble error={put.error} title={t`没能保存`} />}
          <Button
            online
            loading={put.isPending}
            disabled={text.trim() === '' || isTooLong}
            onClick={() => save(seen)}
          >{t`保存备注`}</Button>
        </>
      )}
    </>
  );
}

interface ConflictProperties {
  /** What stands there now; null = it was removed. */
  other: string | null;
  loading: boolean;
  onKeep: () => void;
  onTake: () => void;
}

/** The same note was written elsewhere meanwhile: whoever writes here decides. */
const Conflict = ({ other, loading, onKeep, onTake }: ConflictProperties) => (
  <>
    <Notice tone="warning" title={t`这条备注刚在别处改过`}>
      {other === null ? t`它已被删除。您写的内容还在上面，没有保存。` : t`您写的内容还在上面，没有保存。现在的内容是：`}
    </Notice>
    {other !== null && (
      <Section title={t`现在的内容`}>
        <Card>
          <Text className={styles.other}>{other}</Text>
        </Card>
      </Section>
    )}
    <Button online loading={loading} onClick={onKeep}>
      {t`用我写的保存`}
    </Button>
    <Button kind="secondary" onClick={onTake}>
      {other === null ? t`不保存，清空` : t`改用现在的内容`}
    </Button>
  </>
);
