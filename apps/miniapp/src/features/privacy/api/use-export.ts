import type { ExportFormat } from '@kangqiao/contracts';
import { api, path, useWrite } from '@/platform';
import { today } from '@/wording';

export interface ExportedFile {
  /** Without a name in it: files are shared. */
  name: string;
  text: string;
}

/** Everything that is held about a person, as a file. */
export const useExport = (personId: string) =>
  useWrite({
    mutationFn: async (format: ExportFormat): Promise<ExportedFile> => ({
      name: `kangqiao-${today()}.${format}`,
      text: await api.text(path`/people/${personId}/export`, { query: { format } }),
    }),
  });
