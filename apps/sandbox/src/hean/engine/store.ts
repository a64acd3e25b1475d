import { isNotFound, OperationOutcomeError, type SearchRequest, type WithId } from '@medplum/core';
import { MemoryRepository } from '@medplum/fhir-router';
import type { Bundle, Reference, Resource, ResourceType } from '@medplum/fhirtypes';

const ownerOf = (resource: Resource): string | undefined => {
  const { subject, patient } = resource as { subject?: Reference; patient?: Reference };
  return (subject ?? patient)?.reference;
};

/** The one patient whose resources are searched; null where it is not only one. */
function compartmentOf({ filters = [], resourceType }: SearchRequest): string | null {
  const value = filters.find(({ code }) => code === 'patient' || code === 'subject')?.value;
  if (value === undefined || value.includes(',') || resourceType === 'Appointment') return null;
  return value.startsWith('Patient/') ? value : `Patient/${value}`;
}

/** Everything the hospital has; what changes is stamped by the hospital's own clock. */
export class Store extends MemoryRepository {
  /** What belongs to one patient once more, because the engine searches by looking at every resource. */
  private readonly compartments = new Map<string, MemoryRepository>();

  constructor(private readonly now: () => Date) {
    super();
  }

  override createResource<T extends Resource>(resource: T): Promise<WithId<T>> {
    return super.createResource({ ...resource, meta: { lastUpdated: this.now().toISOString() } });
  }

  override search<T extends Resource>(request: SearchRequest<T>): Promise<Bundle<WithId<T>>> {
    const owner = compartmentOf(request);
    return owner === null ? super.search(request) : this.compartment(owner).search(request);
  }

  /** Takes a resource with the version and the time that it has. */
  async put(resource: Resource): Promise<void> {
    const stored = await super.createResource(resource);
    const owner = ownerOf(stored);
    if (owner !== undefined) await this.compartment(owner).createResource(stored);
  }

  /** Undefined where there is none. */
  async find<T extends Resource>(type: T['resourceType'], id: string): Promise<WithId<T> | undefined> {
    try {
      return (await this.readResource<T>(type, id)) as WithId<T>;
    } catch (error) {
      if (error instanceof OperationOutcomeError && isNotFound(error.outcome)) return undefined;
      throw error;
    }
  }

  all<T extends Resource>(type: T['resourceType'] & ResourceType): Promise<WithId<T>[]> {
    return this.searchResources<T>({ resourceType: type });
  }

  private compartment(owner: string): MemoryRepository {
    const known = this.compartments.get(owner);
    if (known) return known;
    const made = new MemoryRepository();
    this.compartments.set(owner, made);
    return made;
  }
}
