import { readSettings } from './settings';

describe('readSettings', () => {
  it('needs nothing', () => {
    expect(readSettings({})).toEqual({ host: '127.0.0.1', port: 8090, seed: 1, bffUrl: 'http://127.0.0.1:8080' });
  });

  it('takes what is given', () => {
    const env = { HOST: '0.0.0.0', SANDBOX_PORT: '0', SANDBOX_SEED: '42', BFF_URL: 'https://platform.example' };
    expect(readSettings(env)).toEqual({ host: '0.0.0.0', port: 0, seed: 42, bffUrl: 'https://platform.example' });
  });

  it('reports everything that is wrong at once', () => {
    const env = { SANDBOX_PORT: '65536', SANDBOX_SEED: 'one', BFF_URL: 'ftp://platform' };
    expect(() => readSettings(env)).toThrow(/BFF_URL[\s\S]*SANDBOX_PORT[\s\S]*SANDBOX_SEED/);
  });
});
