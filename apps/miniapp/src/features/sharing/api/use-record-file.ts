import type { RecordExportQuery } from '@kangqiao/contracts';
import { api, path, useWrite } from '@/platform';
import { today } from '@/wording';

/** Without a name in it: files are shared. */
export type RecordFile =
  { format: 'pdf'; name: string; bytes: ArrayBuffer } | { format: 'fhir'; name: string; text: string };

/** The file of many years is put together for a while: hospitals are asked year by year. */
const TIMEOUT_MS = 120_000;

/** The record as a file to keep. */
export const useRecordFile = (personId: string) =>
  useWrite({
    mutationFn: async ({ format, ...wish }: RecordExportQuery): Promise<RecordFile> => {
      const from = path`/people/${personId}/record/export`;
      const name = `kangqiao-record-${today()}`;
      const options = { query: { format, ...wish }, timeoutMs: TIMEOUT_MS };
      return format === 'pdf'
        ? { format, name: `${name}.pdf`, bytes: await api.bytes(from, options) }
        : { format, name: `${name}.json`, text: await api.text(from, options) };
    },
  });
