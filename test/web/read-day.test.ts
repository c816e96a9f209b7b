import { hasOurYear, readDay } from '../../web/ui/read-day.ts';

it.each([
  '2027-03-31',
  '03/31/2027',
  '3/31/2027',
  '31.3.2027',
  '31. 03. 2027',
  'March 31, 2027',
  'Mar. 31 2027',
  '31 March 2027',
  'Wednesday, 31 March 2027',
  'Wed, March 31st, 2027',
  '  2027-03-31T00:00:00Z\n',
])('reads %j as the one day that it names', (text) => {
  expect(readDay(text)).toBe('2027-03-31');
});

it.each([
  '31/03/2027',
  '02/30/2027',
  '3/31/27',
  '31-03-2027',
  'in March',
  '2027',
  '',
  '13.13.2027',
  '1999-12-31',
  'Marz 31, 2027',
])('reads no day out of %j', (text) => {
  expect(readDay(text)).toBeNull();
});

it('knows a year of two digits from one of ours', () => {
  expect(['2027-03-31', '0027-03-31', '2299-12-31', '2300-01-01'].map(hasOurYear)).toEqual([true, false, true, false]);
});
