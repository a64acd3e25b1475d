import type { Encounter, Prescription } from '@kangqiao/his-port';
import type { EntryState } from './entry-set';
import { prescribedAt } from './visit-prescriptions';

const visit = (id: string, state: EntryState = 'current') => ({ id: `row-${id}`, state, content: { id } as Encounter });
const drug = (medication: string, encounterId?: string) => ({ content: { medication, encounterId } as Prescription });

const told = (of: string, visits: ReturnType<typeof visit>[], drugs: ReturnType<typeof drug>[]) => {
  const one = visits.find(({ content }) => content.id === of) ?? visit(of);
  const { own, ofDay } = prescribedAt(one, visits, drugs);
  return [own, ofDay].map((all) => all.map(({ content }) => content.medication));
};

describe('what was prescribed on the day of a visit', () => {
  it('belongs to the only visit of that day', () => {
    expect(told('a', [visit('a')], [drug('甲'), drug('乙', 'a')])).toEqual([['甲', '乙'], []]);
  });

  it('belongs to the visit that the hospital names, and to none where it names none of several', () => {
    const visits = [visit('a'), visit('b')];
    const drugs = [drug('甲', 'a'), drug('乙', 'b'), drug('丙')];
    expect(told('a', visits, drugs)).toEqual([['甲'], ['丙']]);
    expect(told('b', visits, drugs)).toEqual([['乙'], ['丙']]);
  });

  it('is not that of a visit alone where the hospital names a visit of another day', () => {
    expect(told('a', [visit('a')], [drug('甲', 'z')])).toEqual([[], ['甲']]);
  });

  it('is not that of a visit that is not listed any more where another one is', () => {
    const visits = [visit('a', 'gone'), visit('b')];
    expect(told('a', visits, [drug('甲')])).toEqual([[], []]);
    expect(told('b', visits, [drug('甲')])).toEqual([['甲'], []]);
    expect(told('a', [visit('a', 'gone')], [drug('甲')])).toEqual([['甲'], []]);
  });
});
