import { changed, problemsOf } from '../testing/changed-hospitals';
import { SANDBOX_HOSPITALS_ENV as env } from '../testing/sandbox-hospitals';
import { parseHospitals } from './hospitals-file';

describe('the terminals of a hospital in a hospitals file', () => {
  it('checks what its terminals sign with and are told', () => {
    const problems = problemsOf(
      changed((hospital) => {
        hospital.terminals = [{ keyId: 'two words', publicKey: 'secret', validFrom: 'soon', key: 'x' }];
        hospital.terminalFields = ['phone', 'shoeSize'];
      }),
    );
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'hospitals[0].terminals[0].key',
      'hospitals[0].terminals[0].keyId',
      'hospitals[0].terminals[0].validFrom',
      'hospitals[0].terminalFields',
      'hospitals[0].terminals[0].publicKey',
    ]);
    expect(problemsOf(changed((hospital) => (hospital.terminals = 'none')))).not.toEqual([]);
  });

  it('lets terminals be left out, and tells them no phone number unless told', () => {
    const file = parseHospitals(
      changed((hospital) => {
        delete hospital.terminals;
        delete hospital.terminalFields;
      }),
      env,
    );
    expect(file.ok && file.hospitals[0]).toMatchObject({
      terminals: [],
      terminalFields: ['documentNumber', 'appointments'],
    });
  });
});
