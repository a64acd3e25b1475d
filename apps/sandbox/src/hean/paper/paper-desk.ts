import type { DiagnosticReport, Observation, Patient } from '@medplum/fhirtypes';
import { FhirProblem } from '../desk/refusals';
import type { Store } from '../engine/store';
import { type Papered } from './paper';

const idOf = (reference: string | undefined): string => reference?.split('/').pop() ?? '';

/** The report whose paper has this number, with what is printed on it. */
export async function paperedOf(store: Store, id: string): Promise<Papered> {
  const report = await store.find<DiagnosticReport>('DiagnosticReport', id);
  const patient = report && (await store.find<Patient>('Patient', idOf(report.subject?.reference)));
  if (!report?.presentedForm || !patient) throw new FhirProblem(404, 'not-found', `Binary/${id}`);
  const observations = await Promise.all(
    (report.result ?? []).map(({ reference }) => store.find<Observation>('Observation', idOf(reference))),
  );
  return { report, patient, observations: observations.filter((one) => one !== undefined) };
}

/** The paper of somebody else, of the same kind. */
export async function strangersPaper(store: Store, { patient }: Papered): Promise<Papered> {
  const others = await store.all<DiagnosticReport>('DiagnosticReport');
  const other = others.find(({ subject, presentedForm }) => presentedForm && idOf(subject?.reference) !== patient.id);
  return paperedOf(store, other?.id ?? '');
}
