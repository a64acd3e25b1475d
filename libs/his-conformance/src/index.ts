export { ALL_CAPABILITIES } from './capabilities';
export type { Aid, Check } from './check';
export { ALL_CHECKS, BEHAVIOUR_CHECKS, FAULT_CHECKS } from './checks';
export type { ConformanceHarness, FaultKind, HospitalUnderTest, KnownPerson, Operation, StopOrder } from './harness';
export { describeHospitalConformance } from './hospital.conformance';
export { type CheckResult, type PartialHarness, runCheck, type Verdict } from './run-check';
