export type { InMemoryFault } from './faults';
export { InMemoryHospital } from './in-memory-hospital';
export { aPush } from './push';
export type { InMemorySeed, SeededPatient, SeededRecord, SeededSession } from './seed';
export type { Stop } from './stops';
