import type { Appointment, Bundle, Patient, Resource } from '@medplum/fhirtypes';
import type { Fault } from '../../faults/faults';
import type { Store } from '../engine/store';
import { referenceTo } from '../resources/codes';
import { toEntry, type Address } from './searching';

const CODED = new Set(['code', 'status', 'gender', 'currency']);

/** Every code becomes one that no value set knows. */
const withUnknownCodes = <T extends Resource>(resource: T): T =>
  JSON.parse(
    JSON.stringify(resource, (key, value: unknown) =>
      CODED.has(key) && typeof value === 'string' ? 'unheard-of' : value,
    ),
  ) as T;

async function otherPatient(store: Store, isAsked: (patient: Patient) => boolean): Promise<Patient | undefined> {
  return (await store.all<Patient>('Patient')).find((patient) => !isAsked(patient));
}

async function forSomebodyElse(appointment: Appointment, store: Store): Promise<Appointment> {
  const isAsked = ({ id }: Patient): boolean =>
    appointment.participant.some(({ actor }) => actor?.reference === `Patient/${id}`);
  const other = await otherPatient(store, isAsked);
  if (!other) return appointment;
  const actor = referenceTo<Patient>('Patient', other.id ?? '');
  return {
    ...appointment,
    participant: appointment.participant.map((one) =>
      one.actor?.reference?.startsWith('Patient/') ? { ...one, actor } : one,
    ),
  };
}

/** Somebody else's resource of the kind that was asked for. */
async function strangersResource(type: string, query: URLSearchParams, store: Store): Promise<Resource | undefined> {
  const asked = query.get('patient') ?? query.get('subject');
  if (asked === null) return undefined;
  const category = query.get('category')?.split(',')[0]?.split('|').pop();
  const ownerOf = (resource: Resource): string | undefined => {
    const { subject, patient } = resource as { subject?: { reference?: string }; patient?: { reference?: string } };
    return (subject ?? patient)?.reference;
  };
  const isOfCategory = (resource: Resource): boolean =>
    category === undefined || JSON.stringify((resource as { category?: unknown }).category).includes(`"${category}"`);
  const all = await store.all<Resource>(type as Resource['resourceType']);
  return all.find((resource) => ownerOf(resource) !== asked && isOfCategory(resource));
}

async function mixedUp(bundle: Bundle, { base, type, query }: Address, store: Store): Promise<Bundle> {
  const entries = bundle.entry ?? [];
  if (type === 'Appointment') {
    const swapped = await Promise.all(
      entries.map(async ({ resource }) => toEntry(base, await forSomebodyElse(resource as Appointment, store))),
    );
    return { ...bundle, entry: swapped };
  }
  if (type === 'Patient') {
    const asked = query.get('identifier')?.split('|').pop();
    const other = await otherPatient(
      store,
      ({ identifier }) => identifier?.some(({ value }) => value === asked) ?? false,
    );
    return other ? { ...bundle, entry: [toEntry(base, other)] } : bundle;
  }
  const stranger = await strangersResource(type, query, store);
  if (!stranger) return bundle;
  return { ...bundle, entry: [...(query.has('_id') ? [] : entries), toEntry(base, stranger)] };
}

/** A searchset with what the fault does to its contents; other faults are left to the transport. */
export async function spoilBundle(
  bundle: Bundle,
  fault: Fault | null,
  address: Address,
  store: Store,
): Promise<Bundle> {
  const entries = bundle.entry ?? [];
  switch (fault?.kind) {
    case 'duplicate-ids':
      return { ...bundle, entry: [...entries, ...entries.slice(0, 1)] };
    case 'unknown-code':
      return {
        ...bundle,
        entry: entries.map((entry) => ({ ...entry, resource: entry.resource && withUnknownCodes(entry.resource) })),
      };
    case 'wrong-patient':
      return mixedUp(bundle, address, store);
    default:
      return bundle;
  }
}

/** The same for what a write answers with. */
export async function spoilResource(resource: Resource, fault: Fault | null, store: Store): Promise<Resource> {
  if (fault?.kind === 'unknown-code') return withUnknownCodes(resource);
  if (fault?.kind !== 'wrong-patient') return resource;
  if (resource.resourceType === 'Appointment') return forSomebodyElse(resource, store);
  return (await otherPatient(store, ({ id }) => id === resource.id)) ?? resource;
}
