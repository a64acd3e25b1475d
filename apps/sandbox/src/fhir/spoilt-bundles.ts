import type { Bundle, BundleEntry, FhirResource } from 'fhir/r4';
import type { Fault } from '../faults/faults';
import type { Hospital } from '../hospital/hospital';
import { COLLECTIONS } from './collections';
import { patientIdOf, toPatient } from './resources';
import { patientOf, type Address } from './search';

const CODED = new Set(['code', 'status']);

/** Every code becomes one that no value set knows. */
const withUnknownCodes = (resource: FhirResource): FhirResource =>
  JSON.parse(
    JSON.stringify(resource, (key, value: unknown) =>
      CODED.has(key) && typeof value === 'string' ? 'unheard-of' : value,
    ),
  ) as FhirResource;

/** A resource of the same type that belongs to somebody else. */
function strangersResource({ type, query }: Address, hospital: Hospital): FhirResource | undefined {
  const owner = patientOf(query);
  const others = COLLECTIONS[type]?.all(hospital.world).filter((item) => patientIdOf(item.patientNo) !== owner);
  return others?.[0]?.resource;
}

function mixedUp(entries: BundleEntry[], address: Address, hospital: Hospital): BundleEntry[] {
  if (address.type === 'Patient') {
    const asked = address.query.get('identifier')?.split('|').pop() ?? '';
    const other = hospital.files.anyOther(asked);
    return other ? [{ resource: toPatient(other), search: { mode: 'match' } }] : entries;
  }
  const resource = strangersResource(address, hospital);
  return resource ? [...entries, { resource, search: { mode: 'match' } }] : entries;
}

/** The bundle with what the fault does to its contents; other faults are left to the transport. */
export function spoilBundle(bundle: Bundle, fault: Fault | null, address: Address, hospital: Hospital): Bundle {
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
      return { ...bundle, entry: mixedUp(entries, address, hospital) };
    default:
      return bundle;
  }
}
