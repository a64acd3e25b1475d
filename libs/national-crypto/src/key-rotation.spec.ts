import { generateKeyFile, parseKeyFile } from './key-file';
import { RotationRefused, withCurrentKey, withEveryPurpose, withNewKey, withoutKey } from './key-rotation';
import { KEY_PURPOSES } from './keys';

const faultsOf = (file: object) => parseKeyFile(JSON.stringify(file)).faults;

describe('rotating a key', () => {
  it.each(KEY_PURPOSES)(
    'adds a version of %s that is known and not yet used, uses it, and retires the old',
    (purpose) => {
      const old = generateKeyFile();
      const { file: added, version } = withNewKey(old, purpose);
      expect(version).toBe(2);
      expect(added[purpose]).toEqual({ current: 1, keys: { '1': old[purpose].keys['1'], '2': expect.any(String) } });
      expect(faultsOf(added)).toEqual([]);

      const used = withCurrentKey(added, purpose, 2);
      expect(used[purpose].current).toBe(2);
      if (purpose === 'blind-index') return;
      expect(withoutKey(used, purpose, 1)[purpose]).toEqual({ current: 2, keys: { '2': added[purpose].keys['2'] } });
    },
  );

  it('never takes away the key that is in use, nor the one that card numbers are made with', () => {
    const file = generateKeyFile();
    expect(() => withoutKey(file, 'field', 1)).toThrow(RotationRefused);
    const rotated = withCurrentKey(withNewKey(file, 'blind-index').file, 'blind-index', 2);
    expect(() => withoutKey(rotated, 'blind-index', 1)).toThrow('card numbers');
  });

  it('completes the file of an older release and leaves its keys alone', () => {
    const { audit, 'audit-signing': signing, ...older } = generateKeyFile();
    const { file, added } = withEveryPurpose(older);
    expect(added).toEqual(['audit', 'audit-signing']);
    expect(file).toEqual({ ...older, audit: expect.anything(), 'audit-signing': expect.anything() });
    expect(file.audit).not.toEqual(audit);
    expect(file['audit-signing']).not.toEqual(signing);
    expect(faultsOf(file)).toEqual([]);
  });

  it('refuses a version that is not there', () => {
    expect(() => withCurrentKey(generateKeyFile(), 'field', 2)).toThrow(RotationRefused);
    expect(() => withoutKey(generateKeyFile(), 'field', 2)).toThrow(RotationRefused);
  });

  it('gives no version a second time while a later one is there', () => {
    const twice = withNewKey(withNewKey(generateKeyFile(), 'field').file, 'field');
    expect(twice.version).toBe(3);
  });

  it('refuses to go past the last version', () => {
    const file = generateKeyFile();
    const last = { ...file, field: { current: 65_535, keys: { '65535': file.field.keys['1'] ?? '' } } };
    expect(() => withNewKey(last, 'field')).toThrow(RotationRefused);
  });
});
