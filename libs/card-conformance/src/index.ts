export { describeCardConformance } from './card-authority.conformance';
export type { CardConformanceHarness, CardConformanceOptions, FaultKind, Operation, Situation } from './harness';
