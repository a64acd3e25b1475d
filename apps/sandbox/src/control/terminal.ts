import { createHash, createHmac } from 'node:crypto';
import { request } from 'undici';
import { ControlProblem } from './problems';

const PATH = '/terminal/v1/codes/verify';
const DEADLINE_MS = 10_000;

/** The signature of docs/wires/terminal.md. */
export function signTerminalRequest(key: Buffer, timestamp: string, body: string): string {
  const digest = createHash('sm3').update(body, 'utf8').digest('hex');
  return createHmac('sm3', key).update(`POST\n${PATH}\n${timestamp}\n${digest}`, 'utf8').digest('hex');
}

/** The scanner at the registration window. */
export class Terminal {
  constructor(private readonly bffUrl: string) {}

  /** @param hospital whose window it is @returns the platform's answer as it came */
  async scan(
    hospital: { id: string; terminalKey: Buffer },
    codeText: string,
  ): Promise<{ status: number; body: string }> {
    const body = JSON.stringify({
      codeText,
      terminalCode: 'COUNTER-01',
      step: 'registration',
      department: '门诊挂号窗口',
    });
    // Real time, not the hospital's movable clock: the platform compares it with its own.
    const timestamp = String(Math.floor(Date.now() / 1000));
    try {
      const response = await request(new URL(PATH, this.bffUrl), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-hospital-id': hospital.id,
          'x-timestamp': timestamp,
          'x-signature': signTerminalRequest(hospital.terminalKey, timestamp, body),
        },
        body,
        signal: AbortSignal.timeout(DEADLINE_MS),
      });
      return { status: response.statusCode, body: await response.body.text() };
    } catch {
      throw new ControlProblem(502, 'the platform does not answer');
    }
  }
}
