import type { AskRef } from '../../domain/team-cycle/state.ts';
import { coverageWords, differencesFromTeam } from '../../domain/team-cycle/team-coverage.ts';

const TEAM = ['U1', 'U2', 'U3'];
const ask = (n: number, unitId: string, hash = `h${n}`): AskRef => ({ askId: `R.${n}`, unitId, hash });
const named = (unitId: string) => unitId.replace('U', 'unit ');

test('units agree in any order, with and without asks', () => {
  const revision = { unitIds: ['U3', 'U1', 'U2'], asks: [ask(1, 'U1'), ask(2, 'U1'), ask(3, 'U2', 'h1')] };
  expect(coverageWords(differencesFromTeam(TEAM, revision), named)).toEqual([]);
});

test('names every unit that differs, and asks that repeat another, at once', () => {
  const revision = { unitIds: ['U1', 'U9', 'U1'], asks: [ask(1, 'U1'), ask(2, 'U8'), ask(3, 'U1', 'h1')] };
  const differences = differencesFromTeam(TEAM, revision);
  expect(differences).toEqual({ lacking: ['U2', 'U3'], twice: ['U1'], foreign: ['U9', 'U8'], repeatedAsks: [3] });
  expect(coverageWords(differences, named)).toEqual([
    'Add a model and a plan for unit 2, unit 3.',
    'Keep only one model and plan for unit 1.',
    'Take out unit 9, unit 8: no unit of this team in this cycle.',
    'Take out or reword ask 3: an earlier ask of it is the same.',
  ]);
});
