import { IsOpaqueId } from '@kangqiao/contracts';
import { validateSync } from 'class-validator';
import { RandomIds } from './ids';

class Holder {
  @IsOpaqueId()
  id = new RandomIds().next();
}

describe('ids', () => {
  it('are always 22 characters, never alike, and accepted by our own contracts', () => {
    const ids = Array.from({ length: 1000 }, () => new RandomIds().next());
    expect(ids.every((id) => /^[0-9A-Za-z]{22}$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(1000);
    expect(validateSync(new Holder())).toEqual([]);
  });
});
