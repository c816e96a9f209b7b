import { nearMiss } from '../../imports/near-miss.ts';
import { newNames } from '../../imports/new-names.ts';

test.each([
  ['COALITION_2032', 'COALITION_2023'],
  ['coalition_2023', 'COALITION_2023'],
  ['COALITION2023', 'COALITION_2023'],
  ['Colorada', 'Colorado'],
  ['Golorada', 'Colorado'],
  ['Georgia', undefined],
  ['COL', undefined],
  ['', undefined],
])('takes %s for %s', (word, meant) => {
  expect(nearMiss(word, ['ALLIANCE_2025', 'COALITION_2023', 'Colorado'])).toBe(meant);
});

test('names what a new name was perhaps meant to be', () => {
  const known = [{ id: 'COALITION_2023', name: 'COALITION_2023' }];
  const added = ['COALITION_2032', 'TEAMWORK_2030'].map((name) => ({ id: name, name }));
  expect(newNames(added, known).map(({ note }) => note)).toEqual([
    'COALITION_2032 is new; did you mean COALITION_2023?',
    'TEAMWORK_2030 is new.',
  ]);
});
