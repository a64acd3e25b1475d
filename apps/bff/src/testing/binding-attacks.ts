import { FAMILY, FamilyDesk } from './family-desk';

/** What every attacker begins with: who they are themselves, and a name and number of somebody else. */
export interface Scene {
  desk: FamilyDesk;
  victim: { token: string; personId: string };
  attacker: { token: string; personId: string };
  accomplice: { token: string; personId: string };
  /** The victim's person as the attacker named them. */
  target: string;
}

export type Answer = Awaited<ReturnType<FamilyDesk['get']>>;

/** What somebody tries who wants to act for a stranger, what comes of it, and how it is tried. */
export type Attack = readonly [attack: string, outcome: string, run: (scene: Scene) => Promise<string>];

/** The status, and the code or the state that the answer tells. */
export const codeOf = ({ status, body }: Answer): string =>
  `${status} ${String(body.code ?? body.state ?? body.outcome)}`;

/** How often which answer was given. */
export const tally = (answers: readonly Answer[]): string => {
  const counts = new Map<string, number>();
  for (const answer of answers) counts.set(codeOf(answer), (counts.get(codeOf(answer)) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([code, count]) => `${count} × ${code}`)
    .join(', ');
};

export const FIFTY = Array.from({ length: 50 }, (_, i) => i);

/** A guess that is wrong: as many digits as the code, another for each `i`. */
export const otherThan = (code: string, i: number): string => {
  const digits = code.length;
  return String((Number(code) + 1 + i) % 10 ** digits).padStart(digits, '0');
};

/** Makes each attack with people of its own, and looks whether anything is gained. */
export function describeAttacks(attacks: readonly Attack[]): void {
  describe('binding a stranger', () => {
    let desk: FamilyDesk;
    let round = 0;

    beforeAll(async () => {
      desk = await FamilyDesk.open();
    });
    afterAll(() => desk.close());

    it.each(attacks)('by %s is answered %s, and nothing is gained', async (_attack, outcome, run) => {
      round += 1;
      desk.app.clock.pass({ days: 2 });
      const victim = await desk.proved(`victim-${round}`, FAMILY.elder);
      const attacker = await desk.proved(`attacker-${round}`, FAMILY.stranger);
      const accomplice = await desk.proved(`accomplice-${round}`, FAMILY.father);
      const target = await desk.names(attacker.token, FAMILY.elder);
      desk.app.clock.pass({ minutes: 1 });
      expect(target).toBe(victim.personId);

      expect(await run({ desk, victim, attacker, accomplice, target })).toBe(outcome);

      for (const { token } of [attacker, accomplice]) {
        const { items } = (await desk.get(token, '/people')).body as { items: { name: string; state: string }[] };
        expect(items.filter(({ state, name }) => state === 'active' && name === FAMILY.elder.name)).toEqual([]);
        expect(JSON.stringify(items)).not.toContain(FAMILY.elder.name);
      }
      await desk.remove(attacker.token, `/people/${target}`);
    });
  });
}
