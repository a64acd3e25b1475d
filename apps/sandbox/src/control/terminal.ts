import { request } from 'undici';
import { ControlProblem } from './problems';
import { signedHeaders, type TerminalIdentity, type TerminalRequest } from './terminal-signature';

const DEADLINE_MS = 10_000;

/** Whose window it is. */
export interface TerminalHospital {
  id: string;
  terminal: TerminalIdentity;
}

/** What the window reads a code for. */
export interface Scan {
  codeText: string;
  step: string;
  department: string;
  /** Last four characters of the document, for a static code. */
  proof: string | null;
}

/** What a doctor asks of a resident. */
export interface RecordWish {
  /** What was scanned, or the number of a booking of today. */
  visit: { codeText: string } | { visitNo: string };
  department: string;
  doctorName: string;
  scope: string;
}

/** A code that was accepted without a network. */
export interface OfflineUse {
  codeText: string;
  usedAt: string;
}

/** What the office decides about an appeal against a missed visit. */
export interface AppealDecision {
  decision: 'grant' | 'refuse';
  answer?: string;
}

export interface PlatformAnswer {
  status: number;
  body: string;
}

/** The scanner at the registration window. */
export class Terminal {
  constructor(private readonly bffUrl: string) {}

  scan(hospital: TerminalHospital, { codeText, step, department, proof }: Scan): Promise<PlatformAnswer> {
    return this.#ask(hospital, 'POST', '/terminal/v1/codes/verify', {
      codeText,
      terminalCode: 'COUNTER-01',
      step,
      department,
      ...(proof !== null && { proof }),
    });
  }

  cardKeys(hospital: TerminalHospital): Promise<PlatformAnswer> {
    return this.#ask(hospital, 'GET', '/terminal/v1/card-keys');
  }

  revocations(hospital: TerminalHospital): Promise<PlatformAnswer> {
    return this.#ask(hospital, 'GET', '/terminal/v1/revocations');
  }

  reportUse(hospital: TerminalHospital, { codeText, usedAt }: OfflineUse): Promise<PlatformAnswer> {
    return this.#ask(hospital, 'POST', '/terminal/v1/uses', {
      codeText,
      terminalCode: 'OFFLINE-01',
      step: 'registration',
      department: '门诊挂号窗口',
      usedAt,
    });
  }

  appeals(hospital: TerminalHospital): Promise<PlatformAnswer> {
    return this.#ask(hospital, 'GET', '/terminal/v1/appeals');
  }

  decideAppeal(hospital: TerminalHospital, id: string, decision: AppealDecision): Promise<PlatformAnswer> {
    return this.#ask(hospital, 'POST', `/terminal/v1/appeals/${encodeURIComponent(id)}/decision`, decision);
  }

  /** What a device or a doctor measured, as the platform takes it. */
  pushMeasurement(hospital: TerminalHospital, measured: object): Promise<PlatformAnswer> {
    return this.#ask(hospital, 'POST', '/terminal/v1/measurements', measured);
  }

  corrections(hospital: TerminalHospital): Promise<PlatformAnswer> {
    return this.#ask(hospital, 'GET', '/terminal/v1/corrections');
  }

  decideCorrection(hospital: TerminalHospital, id: string, decision: object): Promise<PlatformAnswer> {
    return this.#ask(hospital, 'POST', `/terminal/v1/corrections/${encodeURIComponent(id)}`, decision);
  }

  openings(hospital: TerminalHospital): Promise<PlatformAnswer> {
    return this.#ask(hospital, 'GET', '/terminal/v1/record-openings');
  }

  decideOpening(hospital: TerminalHospital, id: string, decision: object): Promise<PlatformAnswer> {
    return this.#ask(hospital, 'POST', `/terminal/v1/record-openings/${encodeURIComponent(id)}`, decision);
  }

  askForRecord(hospital: TerminalHospital, { visit, ...wish }: RecordWish): Promise<PlatformAnswer> {
    const body = { ...visit, ...wish, terminalCode: 'DOCTOR-01' };
    return this.#ask(hospital, 'POST', '/terminal/v1/record-requests', body);
  }

  readRecord(hospital: TerminalHospital, requestId: string): Promise<PlatformAnswer> {
    const path = `/terminal/v1/record-requests/${encodeURIComponent(requestId)}/read`;
    return this.#ask(hospital, 'POST', path, { terminalCode: 'DOCTOR-01' });
  }

  async #ask(
    { id, terminal }: TerminalHospital,
    method: TerminalRequest['method'],
    path: string,
    content?: object,
  ): Promise<PlatformAnswer> {
    const body = content === undefined ? '' : JSON.stringify(content);
    try {
      const response = await request(new URL(path, this.bffUrl), {
        method,
        headers: {
          ...(content !== undefined && { 'content-type': 'application/json' }),
          ...signedHeaders(id, terminal, { method, path, body }),
        },
        ...(content !== undefined && { body }),
        signal: AbortSignal.timeout(DEADLINE_MS),
      });
      return { status: response.statusCode, body: await response.body.text() };
    } catch {
      throw new ControlProblem(502, 'the platform does not answer');
    }
  }
}
