import type { DiagnosticReport } from '@medplum/fhirtypes';
import { buildResources } from '../resources';
import { Store } from '../engine/store';
import { printPaper } from './paper';
import { paperedOf, strangersPaper } from './paper-desk';

const NOW = new Date('2026-11-22T02:00:00Z');
const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

describe('the paper of the private hospital', () => {
  const store = new Store(() => NOW);
  let reports: DiagnosticReport[];
  beforeAll(async () => {
    for (const resource of buildResources({ seed: 1, today: '2026-11-22' })) await store.put(resource);
    reports = await store.all<DiagnosticReport>('DiagnosticReport');
  });

  const ofKind = (code: string): DiagnosticReport => {
    const found = reports.find(({ category }) => category?.[0]?.coding?.[0]?.code === code);
    if (!found) throw new Error(`there is no report of the kind ${code}`);
    return found;
  };
  const print = async (code: string) => printPaper(await paperedOf(store, ofKind(code).id ?? ''));

  it('is one page of a laboratory report, and forty of an examination with pictures', async () => {
    expect(pagesIn(await print('LAB'))).toBe(1);
    expect(pagesIn(await print('RAD'))).toBe(40);
  });

  it('is a PDF, the same one each time', async () => {
    const [one, two] = [await print('LAB'), await print('LAB')];
    expect(one.subarray(0, 5).toString()).toBe('%PDF-');
    expect(one.equals(two)).toBe(true);
  });

  it('does not exist of a culture, nor of what is not there', async () => {
    expect(ofKind('MB').presentedForm).toBeUndefined();
    await expect(paperedOf(store, ofKind('MB').id ?? '')).rejects.toMatchObject({ status: 404 });
    await expect(paperedOf(store, 'nothing')).rejects.toMatchObject({ status: 404 });
  });

  it('of somebody else is of somebody else', async () => {
    const own = await paperedOf(store, ofKind('LAB').id ?? '');
    expect((await strangersPaper(store, own)).patient.id).not.toBe(own.patient.id);
  });
});
