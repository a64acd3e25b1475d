import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { Hospitals } from '../../hospitals/hospitals';
import { LI_HUA } from '../../testing/residents';
import { HeldPhones } from './held-phones';

const PASSPORT = { type: 'passport', number: 'E12345678' } as const;
const NAME = 'Ann Lee';
const file = { patientNo: 'P1', name: NAME, document: PASSPORT, sex: 'female', phone: '13800000001' } as const;

const phoneOf = (birthDate: string, ...hospitals: InMemoryHospital[]) => {
  const connected = hospitals.map((hospital) => ({ hospital, terminals: null, close: async () => {} }));
  return new HeldPhones(new Hospitals(connected)).find({ name: NAME, document: PASSPORT, birthDate }, () => true);
};
const holding = (birthDate: string | null, id = 'holding') =>
  new InMemoryHospital({ id, patients: [{ ...file, birthDate }] });

describe('the phone that a hospital holds', () => {
  it('counts when the birth date that was typed in is the one in the file, or the file has none', async () => {
    await expect(phoneOf('1990-01-01', holding('1990-01-01'))).resolves.toBe('13800000001');
    await expect(phoneOf('1990-01-01', holding(null))).resolves.toBe('13800000001');
    await expect(phoneOf('2018-01-01', holding('1990-01-01'))).rejects.toMatchObject({ code: 'PERSON_UNVERIFIABLE' });
  });

  it('counts whatever birth date the file has when the number says it', async () => {
    const { name, document, phone } = LI_HUA;
    const hospital = new InMemoryHospital({
      patients: [{ patientNo: 'P1', name, document, phone, sex: 'male', birthDate: '1990-10-01' }],
    });
    const connected = new Hospitals([{ hospital, terminals: null, close: async () => {} }]);
    const found = new HeldPhones(connected).find({ name, document, birthDate: '1990-01-01' }, () => true);
    await expect(found).resolves.toBe(phone);
  });

  it('is not missed at a hospital that takes no such document', async () => {
    const unasked = new InMemoryHospital({ id: 'unasked', documentTypes: ['resident-id'] });
    await expect(phoneOf('1990-01-01', unasked)).rejects.toMatchObject({ code: 'PERSON_UNVERIFIABLE' });
    await expect(phoneOf('1990-01-01', unasked, holding('1990-01-01'))).resolves.toBe('13800000001');
  });

  it('is missed at a hospital that is down', async () => {
    const down = new InMemoryHospital({ id: 'down' });
    down.next('unavailable', 'find');
    await expect(phoneOf('1990-01-01', down)).rejects.toMatchObject({ code: 'HOSPITAL_UNAVAILABLE' });
  });
});
