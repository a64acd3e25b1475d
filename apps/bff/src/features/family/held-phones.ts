import { tellsBirthDate } from '@kangqiao/domain';
import { DocumentTypeNotTaken, HospitalError, type PatientFile } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Hospitals } from '../../hospitals/hospitals';
import type { Identity } from '../people/people.policy';
import { PersonUnverifiable, ProofNeedsHospital } from './proof.errors';
import { phonesIn } from './proof.policy';

type Named = Pick<Identity, 'document' | 'name' | 'birthDate'>;

/** A birth date that was typed in must be the hospital's: as whom an account acts, and until when, hangs on it. */
const isOf = ({ document, birthDate }: Named, file: PatientFile): boolean =>
  tellsBirthDate(document) || file.birthDate === null || file.birthDate === birthDate;

/** The phones that hospitals hold for a person; what anybody typed in counts for nothing. */
@Injectable()
export class HeldPhones {
  constructor(private readonly hospitals: Hospitals) {}

  /**
   * The first that `counts`, in the order in which the hospitals answer. Every hospital is asked, so that all
   * refusals take alike long; one that is down matters only when no other gave such a phone, and
   * one that takes no such document can hold none.
   * @throws PersonUnverifiable, ProofNeedsHospital
   */
  async find(person: Named, counts: (phone: string) => boolean): Promise<string> {
    const files: PatientFile[] = [];
    const failures: HospitalError[] = [];
    await Promise.all(
      this.hospitals.all().map(async ({ patients }) => {
        try {
          const found = await patients.find(person.document, person.name);
          files.push(...found.filter((file) => isOf(person, file)));
        } catch (error) {
          if (error instanceof DocumentTypeNotTaken) return;
          if (!(error instanceof HospitalError)) throw error;
          failures.push(error);
        }
      }),
    );
    const phone = phonesIn(files).find(counts);
    if (phone !== undefined) return phone;
    throw failures.length > 0 ? new ProofNeedsHospital(failures[0]) : new PersonUnverifiable();
  }
}
