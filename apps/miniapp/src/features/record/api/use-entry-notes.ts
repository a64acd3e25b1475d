import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { EntryNotes, PutRecordNote, RecordNote, TimelineType } from '@kangqiao/contracts';
import { api, path, useWrite } from '@/platform';

/** An entry of the record, by its type. */
export interface EntryRef {
  about: TimelineType;
  subjectId: string;
}

const keyOf = (personId: string, { about, subjectId }: EntryRef) => ['people', personId, 'notes', about, subjectId];

/** One entry of the record with what the family noted on it. */
export const useEntryNotes = (personId: string, entry: EntryRef) =>
  useQuery({
    queryKey: keyOf(personId, entry),
    queryFn: ({ signal }) =>
      api.get<EntryNotes>(path`/people/${personId}/record/notes`, { query: { ...entry }, signal }),
    enabled: personId !== '' && entry.subjectId !== '',
  });

const useChanged = (personId: string) => {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['people', personId, 'notes'] }),
      client.invalidateQueries({ queryKey: ['people', personId, 'timeline'] }),
    ]);
};

/** Writes or changes one's own note; the version is of the note as it was seen. */
export const usePutNote = (personId: string, entry: EntryRef) => {
  const onSettled = useChanged(personId);
  return useWrite({
    mutationFn: (note: Pick<PutRecordNote, 'text' | 'version'>) =>
      api.put<EntryNotes>(path`/people/${personId}/record/notes`, { ...entry, ...note }),
    onSettled,
  });
};

export const useRemoveNote = (personId: string) => {
  const onSettled = useChanged(personId);
  return useWrite({
    mutationFn: ({ id, version }: Pick<RecordNote, 'id' | 'version'>) =>
      api.delete<void>(`${path`/people/${personId}/record/notes/${id}`}?version=${version}`),
    onSettled,
  });
};
