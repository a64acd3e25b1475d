import { loadFamilyDoctors, parseFamilyDoctors } from './family-doctors-file';

const TEAM = 'id: riverside, name: 江南家庭医生团队, hospitalId: first';
const file = (team: string, more = '') => parseFamilyDoctors(`${more}\nteams:\n  - { ${team} }`, ['first']);

describe('a file of family doctors', () => {
  it('is taken as it is written, and reminds after three days unless told', () => {
    expect(file(`${TEAM}, phone: 0911-1234567`)).toEqual({
      ok: true,
      doctors: {
        remindAfterDays: 3,
        teams: [{ id: 'riverside', name: '江南家庭医生团队', hospitalId: 'first', phone: '0911-1234567' }],
      },
    });
  });

  it.each(['1', '30'])('reminds after %s days', (days) => {
    expect(file(TEAM, `remindAfterDays: ${days}`).ok).toBe(true);
  });

  it.each([
    [TEAM, 'remindAfterDays: 0', 'remindAfterDays'],
    [TEAM, 'remindAfterDays: 31', 'remindAfterDays'],
    [TEAM, 'colour: red', 'colour'],
    ['id: Riverside, name: 团队, hospitalId: first', '', 'teams[0].id'],
    ['id: riverside, name: "", hospitalId: first', '', 'teams[0].name'],
    ['id: riverside, name: 团队, hospitalId: second', '', 'teams[0].hospitalId'],
    [`${TEAM}, phone: call`, '', 'teams[0].phone'],
    [`${TEAM} }\n  - { ${TEAM}`, '', 'teams[1].id: stands twice'],
  ])('with %j and %j is refused, naming %s', (team, more, path) => {
    expect(file(team, more)).toMatchObject({ ok: false, problems: [expect.stringContaining(path)] });
  });

  it.each(['- [', 'teams', '', 'teams: []'])('that says %j is refused', (text) => {
    expect(parseFamilyDoctors(text, []).ok).toBe(false);
  });

  it('that is not there is named', () => {
    expect(loadFamilyDoctors('/nowhere/teams.yaml', [])).toMatchObject({
      problems: ['the file cannot be read: /nowhere/teams.yaml'],
    });
  });
});
