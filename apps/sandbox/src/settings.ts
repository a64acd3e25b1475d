export interface Settings {
  host: string;
  port: number;
  seed: number;
  bffUrl: string;
}

/** Reads the environment; every fault is reported together. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const faults: string[] = [];
  const wholeNumber = (name: string, fallback: number, most: number): number => {
    const text = env[name] ?? String(fallback);
    if (/^\d{1,10}$/.test(text) && Number(text) <= most) return Number(text);
    faults.push(`${name} must be a whole number from 0 to ${most}`);
    return fallback;
  };
  const bffUrl = env['BFF_URL'] ?? 'http://127.0.0.1:8080';
  if (!/^https?:$/.test(URL.canParse(bffUrl) ? new URL(bffUrl).protocol : '')) {
    faults.push('BFF_URL must be an http or https address');
  }
  const settings = {
    host: env['HOST'] ?? '127.0.0.1',
    port: wholeNumber('SANDBOX_PORT', 8090, 65535),
    seed: wholeNumber('SANDBOX_SEED', 1, 0xffff_ffff),
    bffUrl,
  };
  if (faults.length > 0) throw new Error(`The sandbox cannot start:\n- ${faults.join('\n- ')}`);
  return settings;
}
