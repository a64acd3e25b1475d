import { describeAdmissionStore } from '../../testing/admission-store-conformance';
import { MemoryAdmissionStore } from './memory-admission-store';

describeAdmissionStore('waiting rooms in memory', () => new MemoryAdmissionStore());
