import { localDateOf } from '@kangqiao/domain';
import {
  type Allergy,
  type BloodGroup,
  type ClinicalDocument,
  type Diagnosis,
  type DocumentContent,
  type Encounter,
  HospitalRefused,
  type Immunization,
  type Measurement,
  type Prescription,
  RecordPort,
} from '@kangqiao/his-port';
import { type Cda, observationsOf } from './cda';
import type { HipClient } from './client';
import { ELEMENTS, isDocumentType, ROOTS } from './codes';
import { toDocumentContent } from './document-content';
import { getDocuments, listDocuments, ofTypes } from './documents';
import type { HipOperation } from './options';
import type { DocumentUse } from './tables';

/** The record as CDA documents: visits with their diagnoses, prescriptions, and the documents that are no reports. */
export class HipRecords extends RecordPort {
  constructor(private readonly client: HipClient) {
    super();
  }

  async encounters(patientNo: string): Promise<Encounter[]> {
    const visits = await this.readVisits('encounters', patientNo, (document) => this.toEncounter(document));
    return visits.sort((a, b) => b.date.localeCompare(a.date));
  }

  async diagnoses(patientNo: string): Promise<Diagnosis[]> {
    return (await this.readVisits('diagnoses', patientNo, toDiagnoses)).flat();
  }

  async prescriptions(patientNo: string): Promise<Prescription[]> {
    return (await this.read('prescriptions', patientNo, 'prescription', toPrescriptions)).flat();
  }

  documents(patientNo: string): Promise<ClinicalDocument[]> {
    return this.client.read('documents', async (ask) => {
      const entries = await listDocuments(ask, { patientNo }, this.client.dialect);
      return entries
        .filter(({ type }) => !this.isReport(type))
        .map(({ type, ...entry }) => ({ ...entry, type: isDocumentType(type) ? type : null }));
    });
  }

  document(patientNo: string, documentId: string): Promise<DocumentContent | null> {
    return this.client.read('document', async (ask) => {
      const [found] = await getDocuments(ask, patientNo, [documentId], this.client.dialect);
      return found && !this.isReport(found.type) ? toDocumentContent(found) : null;
    });
  }

  /** @throws HospitalRefused always, as everything below: these documents are not among the ones we read */
  async allergies(): Promise<Allergy[]> {
    throw notOnThisWire();
  }

  async immunizations(): Promise<Immunization[]> {
    throw notOnThisWire();
  }

  async measurements(): Promise<Measurement[]> {
    throw notOnThisWire();
  }

  async bloodGroups(): Promise<BloodGroup[]> {
    throw notOnThisWire();
  }

  /** Reports are given out by their own port alone: who may see them when is asked there. */
  private isReport(type: string | null): boolean {
    const use = this.client.tables.documentUses[type ?? ''];
    return use === 'laboratory' || use === 'imaging';
  }

  /** A visit that was written up again has several documents: the newest counts, and it comes first. */
  private async readVisits<T>(operation: HipOperation, patientNo: string, toIt: (document: Cda) => T): Promise<T[]> {
    const newest = new Map<string, T>();
    const read = await this.read(
      operation,
      patientNo,
      'encounter',
      (document) => [visitOf(document), toIt(document)] as const,
    );
    for (const [visit, it] of read) if (!newest.has(visit)) newest.set(visit, it);
    return [...newest.values()];
  }

  private read<T>(
    operation: HipOperation,
    patientNo: string,
    use: DocumentUse,
    toIt: (document: Cda) => T,
  ): Promise<T[]> {
    const { dialect, tables } = this.client;
    const types = Object.keys(tables.documentUses).filter((type) => tables.documentUses[type] === use);
    return this.client.read(operation, async (ask) => {
      const entries = ofTypes(await listDocuments(ask, { patientNo, types }, dialect), types);
      const ids = entries.map(({ id }) => id);
      return (await getDocuments(ask, patientNo, ids, dialect)).map(toIt);
    });
  }

  private toEncounter(document: Cda): Encounter {
    const visit = document.root.at('componentOf', 'encompassingEncounter');
    const time = visit.at('effectiveTime');
    return {
      id: visitOf(document),
      date: (time.has('low') ? time.at('low') : time).day(),
      kind: visit.at('code').mapped(this.client.tables.encounterKinds),
      departmentName: document.departmentName,
      doctorName: document.doctorName,
      diagnoses: toDiagnoses(document).map(({ name }) => name),
    };
  }
}

/** The hospital's number of the visit; where it has none, each document is one. */
const visitOf = (document: Cda): string =>
  document.root.at('componentOf', 'encompassingEncounter').id('id', ROOTS.visit) ?? document.id;

function toDiagnoses(document: Cda): Diagnosis[] {
  return observationsOf(document.root, ELEMENTS.diagnosis).map((observation, index) => {
    const value = observation.at('value');
    const name = value.display() ?? value.words();
    if (name === null) throw value.fault('MISSING_FIELD', 'displayName');
    return {
      id: `${document.id}/${index + 1}`,
      code: value.attribute('code'),
      name,
      status: null,
      recordedOn: localDateOf(document.createdAt),
    };
  });
}

function toPrescriptions(document: Cda): Prescription[] {
  return document.root.descendants('substanceAdministration').map((entry, index) => ({
    // Sites put the number of the whole prescription into the entry's own id.
    id: `${document.id}/${index + 1}`,
    medication: entry.at('consumable', 'manufacturedProduct', 'manufacturedLabeledDrug', 'name').requiredLabel(),
    dosage: entry.at('text').optional(),
    status: null,
    prescribedOn: localDateOf(document.createdAt),
  }));
}

function notOnThisWire(): HospitalRefused {
  return new HospitalRefused('NOT_ON_THIS_WIRE');
}
