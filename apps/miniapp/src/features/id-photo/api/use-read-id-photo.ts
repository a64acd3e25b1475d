import type { IdCardReading } from '@kangqiao/contracts';
import { api, useWrite } from '@/platform';
import { photoText } from '@/platform/ocr';

/** Has a photograph read. It changes nothing on the server, so a lost answer is no doubt about anything. */
export const useReadIdPhoto = () =>
  useWrite({
    mutationFn: (bytes: ArrayBuffer) =>
      api.post<IdCardReading>('/id-photos', { picture: photoText(bytes) }, { harmless: true }),
    // Neither the picture nor what stood on the card outlives the form.
    gcTime: 0,
  });
