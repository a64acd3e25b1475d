import { createHash } from 'node:crypto';
import type { Say } from '@kangqiao/language';
import type { FhirResource, Reference } from 'fhir/r4';

/** A UUID (version 8, of our own making) that the same words always give. */
const uuidOf = (...words: readonly string[]): string => {
  const bytes = createHash('sha256').update(JSON.stringify(words)).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

export interface Entry {
  fullUrl: string;
  resource: FhirResource;
}

/** Resources without an id: the document gives them theirs. */
type DraftOf<R> = R extends FhirResource ? Omit<R, 'id'> : never;
export type Draft = DraftOf<FhirResource>;

export const PROFILE = 'http://hl7.org/fhir/uv/ips/StructureDefinition/';

export const profiled = (name: string, fullUrl?: string) => ({
  profile: [`${PROFILE}${name}-uv-ips`],
  // Where it came from: the organisation's own entry.
  ...(fullUrl !== undefined && { source: fullUrl }),
});

/** A document under construction. */
export class DocumentContext {
  readonly #entries: Entry[] = [];
  readonly #hospitals = new Map<string, string>();

  /**
   * @param id of the document
   * @param t says what can be said only once
   * @param languages what people read is said in each, the document's own first
   */
  constructor(
    readonly id: string,
    readonly t: Say,
    readonly languages: readonly Say[],
  ) {}

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  urlOf(...words: readonly string[]): string {
    return `urn:uuid:${uuidOf(this.id, ...words)}`;
  }

  /** @param words name the resource within the document */
  add(resource: Draft, ...words: readonly string[]): Reference {
    const fullUrl = this.urlOf(...words);
    const id = fullUrl.slice('urn:uuid:'.length);
    this.#entries.push({ fullUrl, resource: { ...resource, id } as FhirResource });
    return { reference: fullUrl };
  }

  /** The hospital that said so; added when it is first named. */
  hospital({
    hospitalId,
    hospitalName,
  }: {
    hospitalId: string;
    hospitalName: string;
  }): Reference & { reference: string } {
    const known = this.#hospitals.get(hospitalId);
    if (known !== undefined) return { reference: known, display: hospitalName };
    const { reference = '' } = this.add(
      { resourceType: 'Organization', meta: profiled('Organization'), name: hospitalName },
      'organization',
      hospitalId,
    );
    this.#hospitals.set(hospitalId, reference);
    return { reference, display: hospitalName };
  }
}
