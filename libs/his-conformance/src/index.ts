export type {
  ConformanceHarness,
  FaultKind,
  HarnessInUse,
  HospitalUnderTest,
  KnownPerson,
  Operation,
  StopOrder,
} from './harness';
export { describeHospitalConformance } from './hospital.conformance';
