import { exact } from '../../../domain/staffing/exact.ts';
import {
  cutOff,
  dollarsOf,
  fixed,
  grouped,
  inCents,
  inStep,
  percent,
  percentShown,
} from '../../../domain/staffing/shown.ts';

test.each([
  ['1.005', 2, '1.01'],
  ['-1.005', 2, '-1.01'],
  ['1.00499', 2, '1.00'],
  ['-0.004', 2, '0.00'],
  ['0', 2, '0.00'],
  ['2/3', 0, '1'],
  ['1/2', 0, '1'],
  ['-1/2', 0, '-1'],
  ['0.05', 3, '0.050'],
])('%s with %i decimals is %s', (value, places, shown) => {
  expect(fixed(exact(value), places)).toBe(shown);
});

test('cut off drops what is behind the last decimal', () => {
  expect(['1.999', '-1.999', '-0.004'].map((value) => cutOff(exact(value), 2))).toEqual(['1.99', '-1.99', '0.00']);
});

test('every third digit before the point has a comma', () => {
  expect(['1', '999', '1000', '-1234567.1234', '123456'].map(grouped)).toEqual([
    '1',
    '999',
    '1,000',
    '-1,234,567.1234',
    '123,456',
  ]);
});

test('a step has at most four decimals, and no zeros at the end of them', () => {
  expect(['10', '100.5', '65700', '1/3', '0.00004', '1200'].map((value) => inStep(exact(value)))).toEqual([
    '10',
    '100.5',
    '65,700',
    '0.3333',
    '0',
    '1,200',
  ]);
});

test('a share is told in full where it ends, and with two decimals where it does not', () => {
  expect(['0.15', '15', '0.333333', '7/65', '1/3'].map((value) => percent(exact(value)))).toEqual([
    '15 %',
    '1,500 %',
    '33.3333 %',
    '10.77 %',
    '33.33 %',
  ]);
  expect(percentShown(exact('8/115'))).toBe('7.0 %');
});

test('money is whole cents, and its sign is told in words', () => {
  expect([inCents(exact('1/2')), inCents(exact('-7/2'))]).toEqual([1, -4]);
  expect(dollarsOf(exact('-10891736.4'))).toBe('$108,917.36');
});

test('only a number can be computed with', () => {
  for (const text of ['', '1.', '.5', '1e3', ' 1', '1,000', '0x1', '1/2/3'])
    expect(() => exact(text)).toThrow(`“${text}” is no number to compute with.`);
  expect(() => exact(null)).toThrow();
  expect([exact('-3'), exact('6/4'), exact(7), exact(8n)].map((value) => value.toFraction())).toEqual([
    '-3',
    '3/2',
    '7',
    '8',
  ]);
});
