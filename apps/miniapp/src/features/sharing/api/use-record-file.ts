import type { RecordExportFormat } from '@kangqiao/contracts';
import { api, path, useWrite } from '@/platform';
import { today } from '@/wording';

/** Without a name in it: files are shared. */
export type RecordFile =
  { format: 'pdf'; name: string; bytes: ArrayBuffer } | { format: 'fhir'; name: string; text: string };

/** The record as a file to keep. */
export const useRecordFile = (personId: string) =>
  useWrite({
    mutationFn: async (format: RecordExportFormat): Promise<RecordFile> => {
      const from = path`/people/${personId}/record/export`;
      const name = `kangqiao-record-${today()}`;
      return format === 'pdf'
        ? { format, name: `${name}.pdf`, bytes: await api.bytes(from, { query: { format } }) }
        : { format, name: `${name}.json`, text: await api.text(from, { query: { format } }) };
    },
  });
