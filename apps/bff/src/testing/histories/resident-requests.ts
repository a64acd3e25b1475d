import type { TestApp } from '../test-app';

export interface Sent {
  path: string;
  method: 'POST' | 'DELETE';
  body: object | undefined;
  token: string;
  key: string;
  resident: number;
  /** The one to be given again; null = none yet, or none that is kept. */
  answer: Answer | null;
}

interface Answer {
  status: number;
  text: string;
}

export interface Known {
  resident: number;
  id: string;
}

/** What residents ask of either instance, and what they were answered. */
export class ResidentRequests {
  /** What was asked for, so that it can be asked again under the same key. */
  readonly sent: Sent[] = [];
  /** Holds, and what became of them. */
  readonly known: Known[] = [];
  /** Places in line, and what became of them. */
  readonly places: Known[] = [];
  /** Answers that no resident should ever see. */
  readonly faults: string[] = [];
  #keys = 0;

  constructor(private readonly app: (instance: number) => TestApp) {}

  forget(): void {
    for (const list of [this.sent, this.known, this.places, this.faults]) list.length = 0;
  }

  async send(request: Pick<Sent, 'path' | 'method' | 'body' | 'token'>, instance: number, resident: number) {
    const sent: Sent = { ...request, resident, key: `key-${(this.#keys += 1)}`, answer: null };
    this.sent.push(sent);
    this.#learn(sent, await this.#call(sent, instance));
  }

  /** The same request again, under the same key; what was answered once is answered again. */
  async again(sent: Sent, instance: number): Promise<void> {
    const before = sent.answer;
    const answer = await this.#call(sent, instance);
    if (before === null) return this.#learn(sent, answer);
    const isSame = before.status === answer.status && before.text === answer.text && answer.replayed;
    if (!isSame) this.faults.push(`${sent.path} was answered ${answer.status} again instead of ${before.status}`);
  }

  /** Only looks. @returns what is shown */
  async look(path: string, token: string, instance: number): Promise<Record<string, unknown>> {
    const { status, body } = await this.app(instance).call('GET', `/api/v1${path}`, { token });
    if (status >= 500) this.faults.push(`GET ${path} was answered ${status}`);
    return body;
  }

  /** Keeps the answers that have to be given again, and whatever is held now. */
  #learn(sent: Sent, { status, text }: Answer): void {
    const mayRunAgain = status >= 500 || text.includes('IDEMPOTENCY_IN_PROGRESS');
    if (sent.method === 'POST' && !mayRunAgain) sent.answer = { status, text };
    const made = { '/holds': this.known, '/waitlist': this.places }[sent.path];
    if (!made || status !== 201) return;
    const { id } = JSON.parse(text) as { id: string };
    if (!made.some((one) => one.id === id)) made.push({ resident: sent.resident, id });
  }

  async #call({ method, path, body, token, key }: Sent, instance: number) {
    const headers = { 'idempotency-key': key };
    const answer = await this.app(instance).call(method, `/api/v1${path}`, { token, body, headers });
    if (answer.status === 500) {
      const why = this.app(instance).log.findLast((line) => line.includes('"level":"error"'));
      this.faults.push(`${method} ${path} was answered 500: ${why}`);
    }
    return { status: answer.status, text: answer.text, replayed: answer.headers['idempotent-replayed'] === 'true' };
  }
}
