import { aLaboratoryReport, anImagingReport } from '@kangqiao/testing';

/** Reports of the patient A1, for a timeline to show. */
export const blood = (id: string, at: string, over: object = {}) =>
  aLaboratoryReport({ id, patientNo: 'A1', reportedAt: new Date(at), ...over });
export const BLOOD = blood('R1', '2026-11-21T10:00:00Z');
export const SCAN = anImagingReport({ id: 'R2', patientNo: 'A1', reportedAt: new Date('2026-11-20T02:00:00Z') });
