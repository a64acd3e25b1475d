export type { ConformanceHarness, FaultKind, HarnessInUse, KnownPerson, Operation } from './harness';
export { describeHospitalConformance } from './hospital.conformance';
