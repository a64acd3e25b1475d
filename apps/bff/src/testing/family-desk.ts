import { setTimeout } from 'node:timers/promises';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import type { LinkScope, ProofMethod, Relation } from '@kangqiao/contracts';
import { Database } from '../database/database';
import { LinkNoticeSweep } from '../features/family/link-notice-sweep';
import { aFileOf, aResident, addActive, allConsents } from './residents';
import { TestApp } from './test-app';

/** People of one family, and two who are strangers to them. Every one has a file with a phone of their own. */
export const FAMILY = {
  elder: { name: '王桂兰', document: aResident('19480303', '102'), phone: '13800000011' },
  helper: { name: '王小红', document: aResident('19750405', '104'), phone: '13800000012' },
  child: { name: '王小宝', document: aResident('20180606', '105'), phone: '13800000013' },
  teenager: { name: '王小明', document: aResident('20110707', '107'), phone: '13800000014' },
  father: { name: '赵大海', document: aResident('19740808', '109'), phone: '13800000015' },
  stranger: { name: '钱多多', document: aResident('19800909', '111'), phone: '13800000016' },
  other: { name: '孙不二', document: aResident('19811010', '113'), phone: '13800000017' },
} as const;
/** Known to the hospital, which holds no phone for them. */
export const PHONELESS = { name: '郑无话', document: aResident('19821111', '115'), phone: null };
export type Member = (typeof FAMILY)[keyof typeof FAMILY];

interface Named {
  name: string;
  document: Member['document'];
}

interface Wish {
  relation?: Relation;
  scope?: LinkScope;
}

/** The engine answers from memory whoever asks it sooner than 100 ms after the last time. */
const ENGINE_REMEMBERS_MS = 150;

/** Whether a statement on this very database waits for a lock. */
const SOMEBODY_WAITS = `
  SELECT t.trx_id FROM information_schema.INNODB_TRX t
    JOIN information_schema.PROCESSLIST p ON p.ID = t.trx_mysql_thread_id
   WHERE p.DB = DATABASE() AND t.trx_state = 'LOCK WAIT' LIMIT 1`;

/** The application with one hospital that has a file for everybody of `FAMILY`. */
export class FamilyDesk {
  private constructor(
    readonly app: TestApp,
    readonly hospital: InMemoryHospital,
  ) {}

  static async open(): Promise<FamilyDesk> {
    const patients = [...Object.values(FAMILY), PHONELESS].map((member, index) => aFileOf(member, `P00000${index}`));
    const hospital = new InMemoryHospital({ patients });
    return new FamilyDesk(await TestApp.start({ hospitals: [hospital] }), hospital);
  }

  close(): Promise<void> {
    return this.app.stop();
  }

  get(token: string, path: string) {
    return this.app.call('GET', `/api/v1${path}`, { token });
  }

  post(token: string, path: string, body?: object) {
    return this.app.call('POST', `/api/v1${path}`, { token, body });
  }

  change(token: string, path: string, body: object) {
    return this.app.call('PUT', `/api/v1${path}`, { token, body });
  }

  remove(token: string, path: string) {
    return this.app.call('DELETE', `/api/v1${path}`, { token });
  }

  /** Somebody new who proved who they are: their token and person. A minute passes, so that nobody waits for a code. */
  async proved(who: string, member: Named & { phone: string }): Promise<{ token: string; personId: string }> {
    this.app.clock.pass({ minutes: 1 });
    const token = await this.app.signIn(who);
    return { token, personId: await addActive(this.app, token, member) };
  }

  /** Names somebody; nothing is proved yet. Answers the person's id. */
  async names(token: string, { name, document }: Named, { relation = 'parent', scope }: Wish = {}): Promise<string> {
    const body = { name, document, relation, scope, consents: allConsents() };
    const added = await this.post(token, '/people', body);
    if (added.status !== 201) throw new Error(`not added: ${added.status} ${String(added.body.code)}`);
    return String(added.body.id);
  }

  start(token: string, personId: string, method?: ProofMethod, more: object = {}) {
    return this.post(token, `/people/${personId}/proofs`, { method, ...more });
  }

  confirm(token: string, personId: string, proofId: unknown, body: object) {
    return this.post(token, `/people/${personId}/proofs/${String(proofId)}/confirm`, body);
  }

  /** Proves control by the code that was sent. */
  async byCode(token: string, personId: string) {
    this.app.clock.pass({ minutes: 1 });
    const proof = await this.start(token, personId);
    return this.confirm(token, personId, proof.body.id, { code: this.app.messages.lastCode() });
  }

  async stateOf(token: string, personId: string): Promise<unknown> {
    return (await this.get(token, `/people/${personId}`)).body.state;
  }

  async approvals(token: string): Promise<Record<string, unknown>[]> {
    return (await this.get(token, '/approvals')).body.items as Record<string, unknown>[];
  }

  decide(token: string, approvalId: unknown, body: object = { decision: 'approve' }) {
    return this.post(token, `/approvals/${String(approvalId)}/decision`, body);
  }

  async links(token: string, personId: string): Promise<Record<string, unknown>[]> {
    return (await this.get(token, `/people/${personId}/links`)).body.items as Record<string, unknown>[];
  }

  async helpCode(token: string): Promise<string> {
    return String((await this.post(token, '/help-codes')).body.code);
  }

  claim(token: string, code: string, body: object = {}) {
    return this.post(token, '/help-codes/claims', { code, relation: 'parent', ...body });
  }

  /**
   * Does something while the removal of a link is under way: it is committed once what was begun waits for it.
   * The order is the database's own, so the outcome does not hang on time.
   */
  async whileRemoved<T>(personId: string, holderToken: string, act: () => Promise<T>): Promise<T> {
    const accountId = String((await this.get(holderToken, '/account')).body.id);
    const acting = await this.app.nest.get(Database).transaction(async (tx) => {
      await tx.change('DELETE FROM family_link WHERE account_id = ? AND person_id = ?', [accountId, personId]);
      const begun = act();
      while ((await tx.row(SOMEBODY_WAITS)) === null) await setTimeout(ENGINE_REMEMBERS_MS);
      return { begun };
    });
    return acting.begun;
  }

  /** Tells linked people of what is new. */
  tell(): Promise<void> {
    return this.app.nest.get(LinkNoticeSweep).run();
  }
}
