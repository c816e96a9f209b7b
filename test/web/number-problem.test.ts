import { numberProblem, readNumber } from '../../web/ui/number-problem.ts';

const whole = { least: 0, most: 400, decimals: 0 };

it('refuses in words what is out of its limits, and never moves it there', () => {
  expect(numberProblem('4000', whole)).toBe('Write a number from 0 to 400.');
  expect(numberProblem('-1', { ...whole, most: undefined })).toBe('Write 0 or more.');
  expect(numberProblem('12.5', whole)).toBe('Write a whole number.');
  expect(numberProblem('1050.505', { least: 0, most: undefined, decimals: 2 })).toBe('Write at most 2 decimals.');
});

it('takes both ends, and leaves an empty field to others', () => {
  expect(['0', ' 400 ', '', ' '].map((typed) => numberProblem(typed, whole))).toEqual([null, null, null, null]);
  expect(numberProblem('0.30000000000000004', { least: 0, most: 1, decimals: 2 })).toBe('Write at most 2 decimals.');
  expect(numberProblem('19.90', { least: 0, most: undefined, decimals: 2 })).toBeNull();
  // a thousand to whoever writes it so
  expect(numberProblem('1.000', { least: 0, most: undefined, decimals: 2 })).toBe('Write at most 2 decimals.');
});

it.each([
  '12,5',
  '1,00',
  '8 400',
  '$8,400.00',
  '12.5%',
  '12.5 h',
  '1.234,5',
  'eleven',
  '٣',
  '１２',
  '1e3',
  '0x10',
  '--5',
  '.',
])('guesses no number from %s, and says how to write one', (typed) => {
  expect(readNumber(typed)).toBeNull();
  expect(numberProblem(typed, { least: 0, most: undefined, decimals: 2 })).toMatch(/^Write a number in digits/);
  expect(numberProblem(typed, whole)).toMatch(/^Write a whole number in digits/);
});

it('takes commas where thousands end, and a point that nothing follows yet', () => {
  expect(['1,250', '12,345,678.5', '12.', '007'].map(readNumber)).toEqual([1250, 12_345_678.5, 12, 7]);
});
