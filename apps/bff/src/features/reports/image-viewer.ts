import type { Hospital } from '@kangqiao/his-port';
import type { ReportAddress } from './report-id';

/** Where the hospital's own viewer shows the pictures of a report; null where it has none, or none for this kind. */
export const imageViewerOf = (
  { imageViewer }: Pick<Hospital, 'imageViewer'>,
  { kind, reportId }: Pick<ReportAddress, 'kind' | 'reportId'>,
): string | null =>
  imageViewer === undefined || kind !== 'imaging'
    ? null
    : imageViewer.replaceAll('{reportId}', encodeURIComponent(reportId));
