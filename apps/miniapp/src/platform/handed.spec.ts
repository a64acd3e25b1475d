import { handedFiles } from '../../test/handed';
import { handOver } from './handed';
import { session } from './session';

const { names } = handedFiles();

beforeEach(() => session.end());

it('takes a file off the phone again, and only that', () => {
  const one = handOver('one.pdf', new ArrayBuffer(4));
  handOver('two.pdf', 'text');
  expect(one.filePath).toBe('wxfile://usr/handed/one.pdf');
  one.remove();
  one.remove();
  expect(names()).toEqual(['wxfile://usr/handed/two.pdf']);
});

it('leaves nothing when the session ends', () => {
  handOver('one.pdf', new ArrayBuffer(4));
  session.end();
  expect(names()).toEqual([]);
});

it('takes away when the app starts what stayed as WeChat was closed', () => {
  jest.isolateModules(() => {
    const phone = jest.requireActual<typeof import('../../test/handed')>('../../test/handed').handedFiles();
    phone.put('wxfile://usr/handed/report-2026-11-20.pdf');
    jest.requireActual('./handed');
    expect(phone.names()).toEqual([]);
  });
});
