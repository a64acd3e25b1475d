import type { Booking } from '@kangqiao/his-port';
import { isOurs, ofPatient, requireOurs } from './same-patient';

const booking: Booking = {
  clientRef: 'ref-1',
  visitNo: 'V1',
  patientNo: 'P1',
  sessionId: 'S1',
  numberId: 'N1',
  state: 'booked',
  queueNo: null,
  place: null,
  bring: [],
};
const wrongPatient = expect.objectContaining({ kind: 'fault', reason: 'WRONG_PATIENT' });

describe('a reply about a person', () => {
  it('passes when it is about the patient who was asked for, or empty', async () => {
    await expect(ofPatient('P1', Promise.resolve({ patientNo: 'P1' }))).resolves.toEqual({ patientNo: 'P1' });
    await expect(ofPatient('P1', Promise.resolve(null))).resolves.toBeNull();
  });

  it('is dropped when it is about another, even by one leading zero', async () => {
    await expect(ofPatient('P1', Promise.resolve({ patientNo: 'P2' }))).rejects.toEqual(wrongPatient);
    await expect(ofPatient('1', Promise.resolve({ patientNo: '01' }))).rejects.toEqual(wrongPatient);
  });

  it('that is a booking must carry our reference, and the patient where we named one', () => {
    expect(isOurs(booking, { clientRef: 'ref-1' })).toBe(true);
    expect(isOurs(booking, { clientRef: 'ref-1', patientNo: 'P1' })).toBe(true);
    expect(isOurs(booking, { clientRef: 'ref-2' })).toBe(false);
    expect(isOurs(booking, { clientRef: 'ref-1', patientNo: 'P2' })).toBe(false);
    expect(() => requireOurs(booking, { clientRef: 'ref-2' })).toThrow(wrongPatient);
  });
});
