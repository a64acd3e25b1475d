export type { InMemoryFault, Operation } from './faults';
export { InMemoryHospital } from './in-memory-hospital';
export type { InMemorySeed, SeededPatient, SeededRecord, SeededSession } from './seed';
