import type { TimelineType } from '@kangqiao/contracts';

/** Which entry of which hospital's file it is: what the blind index of the source is made of. */
export const sourceText = (hospitalId: string, fileId: string, type: TimelineType | string, sourceId: string): string =>
  [hospitalId, fileId, type, sourceId].join('\n');
