import { saysVacant, whatPlaceSays } from '../../domain/vacant-words.ts';

test.each([
  'Vacant',
  'VACANT (was J. Doe)',
  'TBD',
  't.b.d.',
  'N/A',
  'none',
  'Open',
  'unfilled',
  'To be hired',
  '--',
  '?',
])('%s names nobody', (cell) => {
  expect(saysVacant(cell)).toBe(true);
});

test.each(['', 'Ola Berg', 'Noneman', 'Openshaw', 'Tbdora', 'Vacanti', '病'])('%j may name somebody', (cell) => {
  expect(saysVacant(cell)).toBe(false);
});

test.each([
  ['', '', '', 'empty'],
  ['VACANT', 'Vacant', 'vacant@staff.example', 'vacant'],
  ['NA', 'N/A', 'n.a@staff.example', 'vacant'],
  ['', 'to be hired', '', 'vacant'],
  ['POS-17', 'Vacant', '', 'vacant'],
  ['TBD', 'TBD', 'office@staff.example', 'vacant'],
  ['P-1', 'Na Li', 'na@staff.example', 'person'],
  ['P-1', '', '', 'person'],
  ['P-1', 'Vacant', 'ada@staff.example', 'both'],
  ['P-1', 'Ada Five', 'TBD', 'both'],
  ['TBD', 'Ada Five', 'ada@staff.example', 'both'],
])('reads %j, %j, %j as %s', (ref, name, email, said) => {
  expect(whatPlaceSays({ ref, name, email })).toBe(said);
});
