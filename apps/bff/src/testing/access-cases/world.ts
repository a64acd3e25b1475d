import { Database } from '../../database/database';
import { Sessions } from '../../platform/auth/sessions';
import { SignIns } from '../../platform/auth/sign-ins';
import { addLinked, type TestLink, type TestPerson } from '../links';
import { TestApp } from '../test-app';
import { TestTerminal } from '../test-terminal';
import { TestClock } from '../test-clock';
import type { Belongings } from './belongings';
import { Canaries, FOREIGN } from './canaries';
import { addHospitalCanaries, type Confusable, confusableHospitals, OWN } from './hospitals';
import { Settler } from './settler';

/** Two families with all that they have, and everybody who might want to look. */
export class World {
  readonly canaries = new Canaries();
  #keys = 0;
  foreign!: Belongings;
  own!: Belongings;

  private constructor(
    readonly app: TestApp,
    readonly hospitals: readonly Confusable[],
  ) {}

  static async build(): Promise<World> {
    const clock = new TestClock();
    const hospitals = confusableHospitals(clock);
    const terminals = Object.fromEntries(
      hospitals.map(({ hospital: { id } }) => [id, new TestTerminal(id, `key-${id}`).access()]),
    );
    const app = await TestApp.start({ hospitals: hospitals.map(({ hospital }) => hospital), clock, terminals });
    const world = new World(app, hospitals);
    addHospitalCanaries(world.canaries);
    const settler = new Settler(app, world.canaries, () => world.key());
    world.foreign = await settler.settle('foreign', FOREIGN);
    world.own = await settler.settle('own', OWN);
    await world.#markAppointments();
    return world;
  }

  /** A key that no request used before. */
  key(): string {
    return `access-case-${(this.#keys += 1)}`;
  }

  async accountOf(who: string): Promise<string> {
    return (await this.app.nest.get(Sessions).open(await this.app.signIn(who))).resident.accountId;
  }

  /** A fresh token, for a case may sign itself out. */
  async tokenOf(accountId: string): Promise<string> {
    return (await this.app.nest.get(SignIns).issue(accountId, null)).token;
  }

  /** Links an account to a person on these terms, whatever was there before. */
  async link(accountId: string, person: TestPerson, terms: TestLink): Promise<void> {
    const { personId } = person === FOREIGN ? this.foreign : this.own;
    await this.unlink(accountId, personId);
    await addLinked(this.app, await this.tokenOf(accountId), person, terms);
  }

  async unlink(accountId: string, personId: string): Promise<void> {
    await this.#database.change('DELETE FROM family_link WHERE account_id = ? AND person_id = ?', [
      accountId,
      personId,
    ]);
  }

  /** Ends every session of an account. */
  async expireSessions(accountId: string, lastSeenAt: Date, expiresAt: Date): Promise<void> {
    await this.#database.change('UPDATE sign_in SET last_seen_at = ?, expires_at = ? WHERE account_id = ?', [
      lastSeenAt,
      expiresAt,
      accountId,
    ]);
  }

  confuse(confused: boolean): void {
    for (const hospital of this.hospitals) hospital.confuse(confused);
  }

  get #database(): Database {
    return this.app.nest.get(Database);
  }

  /** Every appointment of the foreign person carries words of its own. */
  async #markAppointments(): Promise<void> {
    this.canaries.add('view', 'VN-鹤鸣门诊');
    this.canaries.add('sensitive', 'VN-鹤鸣专科');
    await this.#database.change(
      "UPDATE appointment SET visit_no = IF(department_name = '精神科', 'VN-鹤鸣专科', 'VN-鹤鸣门诊') WHERE person_id = ?",
      [this.foreign.personId],
    );
  }
}
