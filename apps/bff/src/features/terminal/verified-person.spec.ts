import type { TerminalField } from '../../hospitals/terminal-settings';
import { toVerifiedPerson } from './verified-person';

const known = {
  cardNumber: 'CARD',
  details: {
    name: '李华',
    sex: 'male' as const,
    birthDate: '1990-01-01',
    document: { type: 'resident-id' as const, number: '110199199001010015' },
    phone: '13800000001',
  },
  file: { patientNo: 'P1', state: 'found' as const },
  appointments: [
    {
      visitNo: 'V1',
      departmentName: '内科',
      doctorName: null,
      visitDate: '2026-11-22',
      startsAt: '09:30',
      state: 'booked' as const,
    },
  ],
};
const told = (...fields: TerminalField[]) => toVerifiedPerson(known, new Set(fields));

describe('what a hospital is told of a person', () => {
  it('is no more than who it is and its own number, unless it is allowed more', () => {
    expect(told()).toEqual({
      cardNumber: 'CARD',
      name: '李华',
      sex: 'male',
      birthDate: '1990-01-01',
      documentType: 'resident-id',
      documentNumber: null,
      phone: null,
      patientNo: 'P1',
      patientNoState: 'found',
      appointments: [],
    });
  });

  it.each([
    ['documentNumber' as const, '110199199001010015'],
    ['phone' as const, '13800000001'],
    ['appointments' as const, known.appointments],
  ])('has %s besides where that is allowed, and nothing else', (field, value) => {
    expect(told(field)).toEqual({ ...told(), [field]: value });
  });
});
