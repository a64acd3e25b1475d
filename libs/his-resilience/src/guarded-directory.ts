import { DirectoryPort } from '@kangqiao/his-port';
import type { SharedReads } from './shared-reads';
import type { SystemGuard } from './system-guard';

/** A directory that is read for everybody at once. */
export class GuardedDirectory extends DirectoryPort {
  constructor(
    private readonly inner: DirectoryPort,
    private readonly guard: SystemGuard,
    private readonly shared: SharedReads,
  ) {
    super();
  }

  profile() {
    return this.shared.read('profile', () => this.guard.read('profile', () => this.inner.profile()));
  }

  departments() {
    return this.shared.read('departments', () => this.guard.read('departments', () => this.inner.departments()));
  }

  doctors(departmentId?: string) {
    const key = JSON.stringify(['doctors', departmentId ?? null]);
    return this.shared.read(key, () => this.guard.read('doctors', () => this.inner.doctors(departmentId)));
  }
}
