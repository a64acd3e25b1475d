import { FaultBook, type Fault } from './faults';

const aFault = (given: Partial<Fault>): Fault => ({ operation: 'book', kind: 'hang', times: 1, delayMs: 0, ...given });

describe('the fault book', () => {
  it('spoils as many calls as it was told and then none', () => {
    const book = new FaultBook();
    book.add(aFault({ times: 2 }));
    expect([book.take('book'), book.take('book'), book.take('book')].map((fault) => fault?.kind)).toEqual([
      'hang',
      'hang',
      undefined,
    ]);
  });

  it('leaves other operations alone, unless it is meant for all', () => {
    const book = new FaultBook();
    book.add(aFault({ operation: 'book' }));
    expect(book.take('hold')).toBeNull();
    expect(book.take(null)).toBeNull();
    book.add(aFault({ operation: '*', kind: 'reset' }));
    expect(book.take(null)?.kind).toBe('reset');
  });

  it('spoils calls until cleared when not told how many', () => {
    const book = new FaultBook();
    book.add(aFault({ times: null }));
    for (let call = 0; call < 5; call += 1) expect(book.take('book')?.kind).toBe('hang');
    book.clear();
    expect(book.take('book')).toBeNull();
  });

  it('plays limited faults in the order given, before an unlimited one', () => {
    const book = new FaultBook();
    book.add(aFault({ kind: 'empty', times: null }));
    book.add(aFault({ kind: 'hang' }));
    book.add(aFault({ kind: 'reset' }));
    expect([1, 2, 3, 4].map(() => book.take('book')?.kind)).toEqual(['hang', 'reset', 'empty', 'empty']);
  });

  it('puts a new unlimited fault in the place of the old one of the same operation', () => {
    const book = new FaultBook();
    book.add(aFault({ kind: 'empty', times: null }));
    book.add(aFault({ kind: 'huge', times: null }));
    expect(book.list().map(({ kind }) => kind)).toEqual(['huge']);
  });

  it('clears one operation or all', () => {
    const book = new FaultBook();
    book.add(aFault({ operation: 'book' }));
    book.add(aFault({ operation: 'hold' }));
    book.clear('book');
    expect(book.list().map(({ operation }) => operation)).toEqual(['hold']);
    book.clear();
    expect(book.list()).toEqual([]);
  });
});
