import { AUDIT_ACTIONS, RELATIONS } from '@kangqiao/contracts';
import { answerInEnglish } from '../../platform/language/in-english';
import { OTHER_ADDRESS, SELF_ADDRESS, WARD_ADDRESS, whatWasDone } from './access-words';
import { type Doer, whoDidIt } from './who-words';

const HAN = /\p{Script=Han}/u;
const ADDRESSES = [SELF_ADDRESS, WARD_ADDRESS, OTHER_ADDRESS];
const stillChinese = (field: 'who' | 'what', said: string[]): string[] =>
  said.filter((text) => HAN.test(JSON.stringify(answerInEnglish({ [field]: text }, ''))));

it('says in English whatever can be done, succeed and be refused', () => {
  const said = AUDIT_ACTIONS.flatMap((action) =>
    ADDRESSES.flatMap((address) =>
      ([null, 'ECG'] as const).flatMap((subject) => [
        whatWasDone({ action, outcome: 'done', code: null, subject }, address),
        whatWasDone({ action, outcome: 'refused', code: 'CONSENT_REQUIRED', subject }, address),
        whatWasDone({ action, outcome: 'failed', code: 'HOSPITAL_UNAVAILABLE', subject }, address),
      ]),
    ),
  );
  expect(stillChinese('what', said)).toEqual([]);
});

it('says in English whoever can do it, but for their names', () => {
  const accounts = RELATIONS.flatMap((relation) =>
    (['male', 'female', 'unknown'] as const).map((sex): Doer => {
      const holder = { name: 'Li', sex };
      return { kind: 'account', isReader: false, isProven: true, relation, capacity: 'family', holder };
    }),
  );
  const doers: Doer[] = [
    { kind: 'system' },
    { kind: 'recipient' },
    { kind: 'hospital', hospitalName: null },
    { kind: 'terminal', hospitalName: 'First Hospital' },
    { kind: 'account', isReader: true, isProven: true, relation: 'self', capacity: 'self', holder: null },
    { kind: 'account', isReader: false, isProven: false, relation: null, capacity: null, holder: null },
    { kind: 'account', isReader: false, isProven: true, relation: 'self', capacity: 'self', holder: null },
    { kind: 'account', isReader: false, isProven: true, relation: 'child', capacity: 'guardian', holder: null },
    ...accounts,
  ];
  expect(
    stillChinese(
      'who',
      doers.flatMap((doer) => ADDRESSES.map((address) => whoDidIt(doer, address))),
    ),
  ).toEqual([]);
});
