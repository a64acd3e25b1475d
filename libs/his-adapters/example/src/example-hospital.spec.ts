import { PATIENT_MS } from '@kangqiao/testing';
import { startTinyHis } from '../testing/tiny-his';
import { createExampleHospitalPorts } from './example-hospital';

it('finds the file of a person whose name the hospital writes with another middle dot', async () => {
  const document = { type: 'resident-id', number: '110199195801060028' } as const;
  const file = { patientNo: 'P1', sex: 'female', birthDate: null, phone: null, document } as const;
  const his = await startTinyHis({ patients: [{ ...file, name: '阿依古丽\u2022买买提' }] });
  const ports = createExampleHospitalPorts({ address: his.url, deadlineMs: PATIENT_MS });
  try {
    await expect(ports.patients.find(document, '阿依古丽·买买提')).resolves.toMatchObject([{ patientNo: 'P1' }]);
    await expect(ports.patients.find(document, '阿依古丽·买买')).resolves.toEqual([]);
  } finally {
    await ports.close();
    await his.stop();
  }
});
