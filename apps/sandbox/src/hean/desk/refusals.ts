import type { OperationOutcome, OperationOutcomeIssue } from '@medplum/fhirtypes';

/** A request that is not carried out; answered with an OperationOutcome. */
export class FhirProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: OperationOutcomeIssue['code'],
    message: string,
    /** Of `urn:kangqiao:refusal`. */
    readonly refusal?: string,
  ) {
    super(message);
  }

  get outcome(): OperationOutcome {
    const details = {
      ...(this.refusal === undefined ? {} : { coding: [{ system: 'urn:kangqiao:refusal', code: this.refusal }] }),
      text: this.message,
    };
    return { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: this.code, details }] };
  }
}

/** What the desk says no with; texts are for residents. */
export const refusals = {
  numberTaken: () => new FhirProblem(409, 'conflict', '该时段已被预约，请选择其他时段', 'number-taken'),
  sessionFull: () => new FhirProblem(409, 'conflict', '本次门诊号源已满', 'session-full'),
  sessionStopped: () => new FhirProblem(409, 'business-rule', '本次门诊已停诊，请选择其他日期', 'session-stopped'),
  quotaReached: (text: string) => new FhirProblem(422, 'business-rule', text, 'quota-reached'),
  holdExpired: () => new FhirProblem(410, 'expired', '预约保留时间已过，请重新选择时段', 'hold-expired'),
  alreadyBooked: () => new FhirProblem(409, 'conflict', '该预约单号已使用', 'already-booked'),
  patientRefused: () => new FhirProblem(422, 'business-rule', '就诊人信息与预约登记不一致', 'patient-refused'),
  tooLate: () => new FhirProblem(422, 'business-rule', '就诊前 1 小时内不能线上取消，请致电前台', 'too-late'),
  tooEarlyToReport: () => new FhirProblem(422, 'business-rule', '就诊前 2 小时起才能报到', 'too-early'),
  tooLateToReport: () => new FhirProblem(422, 'business-rule', '已过报到时间，请到前台处理', 'too-late'),
  notBooked: () => new FhirProblem(409, 'business-rule', '没有可报到的预约', 'not-booked'),
  alreadyArrived: () => new FhirProblem(409, 'business-rule', '已到院登记，不能线上取消', 'already-arrived'),
} as const;
