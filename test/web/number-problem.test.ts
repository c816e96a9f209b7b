import { numberProblem } from '../../web/ui/number-problem.ts';

const whole = { least: 0, most: 400, decimals: 0 };

it('refuses in words what is out of its limits, and never moves it there', () => {
  expect(numberProblem(4000, whole)).toBe('Write a number from 0 to 400.');
  expect(numberProblem(-1, { ...whole, most: undefined })).toBe('Write 0 or more.');
  expect(numberProblem(12.5, whole)).toBe('Write a whole number.');
  expect(numberProblem(1050.505, { least: 0, most: undefined, decimals: 2 })).toBe('Write at most 2 decimals.');
});

it('takes both ends, and leaves an empty field to others', () => {
  expect([0, 400, Number.NaN].map((typed) => numberProblem(typed, whole))).toEqual([null, null, null]);
  expect(numberProblem(0.1 + 0.2, { least: 0, most: 1, decimals: 2 })).toBe('Write at most 2 decimals.');
  expect(numberProblem(19.99, { least: 0, most: undefined, decimals: 2 })).toBeNull();
});
