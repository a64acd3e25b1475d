import { useQuery } from '@tanstack/react-query';
import type { RecordDocument } from '@kangqiao/contracts';
import { api, path } from '@/platform';

/** A clinical document as plain text. */
export const useRecordDocument = (personId: string, entryId: string) =>
  useQuery({
    queryKey: ['people', personId, 'record', 'documents', entryId],
    queryFn: ({ signal }) => api.get<RecordDocument>(path`/people/${personId}/record/documents/${entryId}`, { signal }),
    enabled: personId !== '' && entryId !== '',
  });
