export { ALL_CAPABILITIES } from './capabilities';
export type { Aid, Check } from './check';
export { ALL_CHECKS, BEHAVIOUR_CHECKS } from './checks';
export type { ConformanceHarness, FaultKind, HospitalUnderTest, KnownPerson, StopOrder } from './harness';
export { describeHospitalConformance } from './hospital.conformance';
export { type CheckResult, type PartialHarness, runCheck, type Verdict } from './run-check';
export { aLiveHarness, type LiveHarness } from './live/live-harness';
export { htmlReport } from './report/html-report';
export { type ConformanceReport, countOf, summaryOf } from './report/report';
export { textReport } from './report/text-report';
export {
  type Ask,
  type CannotOccur,
  describeWireFaults,
  WIRE_FAULTS_NOW,
  WIRE_FAULTS_PERSON,
  type WireFaultCases,
} from './wire-faults.conformance';
