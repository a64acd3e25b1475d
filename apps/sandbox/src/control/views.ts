import type { SandboxHospital } from '../hospitals/sandbox-hospital';
import { ageOn } from '../hospital/local-time';
import type { Person } from '../world/model';

/** A demo resident, with what the page shows of them and the files that every hospital keeps. */
export async function toResident(person: Person, today: string, hospitals: readonly SandboxHospital[]) {
  const files = await Promise.all(
    hospitals.map(async (hospital) => [hospital.info.id, await hospital.patientNos(person.document.number)] as const),
  );
  return {
    signInCode: person.signInCode,
    name: person.name,
    document: person.document,
    phone: person.phone,
    note: person.note,
    sex: person.sex,
    birthDate: person.birthDate,
    age: ageOn(person.birthDate, today),
    patientNos: Object.fromEntries(files),
  };
}
