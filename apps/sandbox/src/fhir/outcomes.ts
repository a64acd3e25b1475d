import type { OperationOutcome, OperationOutcomeIssue } from 'fhir/r4';

export const outcome = (code: OperationOutcomeIssue['code'], diagnostics: string): OperationOutcome => ({
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', code, diagnostics }],
});

/** A request the server will not answer with a resource. */
export class FhirProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: OperationOutcomeIssue['code'],
    diagnostics: string,
  ) {
    super(diagnostics);
  }
}
