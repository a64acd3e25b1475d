import { FileKeyProvider } from '@kangqiao/national-crypto';
import fc from 'fast-check';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { writeKeyFile } from '../../testing/test-config';
import { Passes } from './passes';

const passes = new Passes(new PrivateFields(new FileKeyProvider(writeKeyFile())));
const until = new Date('2026-11-22T07:35:00+08:00');
const before = (ms: number) => new Date(until.getTime() - ms);
const subject = { releaseId: 'kq-first~2026-11-22', accountId: 'account', personId: 'person' };

describe('a pass', () => {
  const told = before(240_000);
  const text = passes.pass(subject, until, told);

  it('tells until its time, not at it, when its person was told', () => {
    expect([passes.toldAt(subject, text, before(1)), passes.toldAt(subject, text, until)]).toEqual([told, null]);
  });

  it.each(['releaseId', 'accountId', 'personId'] as const)('counts for no other %s', (field) => {
    expect(passes.toldAt({ ...subject, [field]: 'other' }, text, before(1))).toBeNull();
  });

  it('cannot be made later, nor told of earlier, nor altered in any other place', () => {
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), fc.constantFrom('0', 'z', 'A', '_', '.'), (at, letter) => {
        const altered = text.slice(0, at) + letter + text.slice(at + 1);
        // The last letter of base64 carries four bits: others may stand for the same bytes.
        fc.pre(altered !== text && at < text.length - 1);
        expect(passes.toldAt(subject, altered, before(1))).toBeNull();
      }),
    );
  });

  it('is nothing but a pass', () => {
    const entry = passes.entry(subject.releaseId, subject.accountId, until);
    for (const nonsense of [entry, '', '.', 'a.b', 'a.b.c', 'x'.repeat(500)])
      expect(passes.toldAt(subject, nonsense, before(1))).toBeNull();
  });
});

describe('an entry', () => {
  const { releaseId } = subject;
  const text = passes.entry(releaseId, 'showing1', until);
  const later = (ms: number) => new Date(until.getTime() + ms);

  it('tells which showing of the release it is from, and when that was, for six hours', () => {
    const shown = { showing: 'showing1', at: until };
    expect(passes.shown(releaseId, text, later(0))).toEqual(shown);
    expect(passes.shown(releaseId, text, later(6 * 3_600_000 - 1))).toEqual(shown);
    expect(passes.shown(releaseId, text, later(6 * 3_600_000))).toBeNull();
  });

  it('is of no other release, and no other showing’s', () => {
    expect(passes.shown('kq-first~2026-11-23', text, later(0))).toBeNull();
    expect(passes.shown(releaseId, text.replace('showing1', 'showing2'), later(0))).toBeNull();
    for (const nonsense of ['', '.', 'a.b', 'a.b.c', 'x'.repeat(500)])
      expect(passes.shown(releaseId, nonsense, later(0))).toBeNull();
  });
});
