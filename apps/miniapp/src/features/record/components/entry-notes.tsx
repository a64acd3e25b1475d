import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { LocalDate, RecordNote } from '@kangqiao/contracts';
import { Button, Card, Dialog, Notice, PageState, Section, Skeleton } from '@/components';
import { t } from '@/language';
import { messageOf, toast, useRefetchOnShow } from '@/platform';
import { instantLabel } from '@/wording';
import { type EntryRef, useEntryNotes, useRemoveNote } from '../api/use-entry-notes';
import { ownNote } from '../lib/note-words';
import styles from './entry-notes.module.scss';

interface Properties {
  personId: string;
  entry: EntryRef;
  now: LocalDate;
  /** Leads to where one's own note is written. */
  onWrite: () => void;
}

/** What the family noted on an entry: for themselves, no hospital reads it. */
export function EntryNotesSection({ personId, entry, now, onWrite }: Properties) {
  const found = useEntryNotes(personId, entry);
  useRefetchOnShow(found);
  return (
    <Section title={t`备注`}>
      <PageState of={found} skeleton={<Skeleton rows={1} />}>
        {({ notes }) => (
          <>
            {notes.length > 0 && <Notes personId={personId} notes={notes} now={now} onWrite={onWrite} />}
            {ownNote(notes) === null && (
              <Button kind="secondary" onClick={onWrite}>
                {t`写备注`}
              </Button>
            )}
          </>
        )}
      </PageState>
    </Section>
  );
}

interface NotesProperties extends Pick<Properties, 'personId' | 'now' | 'onWrite'> {
  notes: readonly RecordNote[];
}

function Notes({ personId, notes, now, onWrite }: NotesProperties) {
  const [going, setGoing] = useState<RecordNote | null>(null);
  const remove = useRemoveNote(personId);
  const done = () => {
    setGoing(null);
    toast(t`已删除备注`);
  };
  return (
    <Card>
      <View className={styles.notes}>
        {notes.map((note) => (
          <View key={note.id} className={styles.note}>
            <Text className={styles.text}>{note.text}</Text>
            <Text className={styles.who}>{writtenBy(note, now)}</Text>
            {(note.actions.change || note.actions.remove) && (
              <View className={styles.actions}>
                {note.actions.change && (
                  <Button kind="secondary" block={false} onClick={onWrite}>
                    {t`修改备注`}
                  </Button>
                )}
                {note.actions.remove && (
                  <Button kind="ghost" block={false} onClick={() => setGoing(note)}>
                    {t`删除备注`}
                  </Button>
                )}
              </View>
            )}
          </View>
        ))}
      </View>
      <Dialog
        open={going !== null}
        title={t`删除这条备注？`}
        confirmText={t`删除`}
        danger
        loading={remove.isPending}
        onConfirm={() => going && remove.mutate(going, { onSuccess: done })}
        onCancel={() => {
          setGoing(null);
          remove.reset();
        }}
      >
        <Text>{going?.text}</Text>
        {remove.error && <Notice tone="danger">{messageOf(remove.error)}</Notice>}
      </Dialog>
    </Card>
  );
}

const writtenBy = ({ who, writtenAt, changedAt }: RecordNote, now: LocalDate): string =>
  changedAt === null
    ? t`${who}写于 ${instantLabel(writtenAt, now)}`
    : t`${who}写于 ${instantLabel(writtenAt, now)}，改于 ${instantLabel(changedAt, now)}`;
