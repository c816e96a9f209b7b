import { readHolidayFile } from '../../imports/holidays/holiday-file.ts';
import { bytesOf, contentOf, told, wholly } from './files.ts';

const read = (...lines: string[]) => wholly(readHolidayFile(bytesOf(['scope,date,name,kind', ...lines].join('\n'))));

describe('a holiday file', () => {
  test('has days of the nation, states, agreements and facilities, these by name or id', () => {
    const file = contentOf(
      read(
        'nation,2027-11-26,Day after Thanksgiving,off',
        'state:GU,2027-07-20,Liberation eve,off',
        'agreement:COALITION_2023,2027-03-31,Founders’ Day,working',
        'facility:Lone Tree Medical Offices,2027-05-03,Move,off',
        'facility:lone-tree-medical-offices,2027-05-04,Move,off',
      ),
    );
    expect(file.rows.map(({ row, scopeKind, scopeId, kind }) => [row, scopeKind, scopeId, kind])).toEqual([
      [2, 'nation', '', 'off'],
      [3, 'state', 'GU', 'off'],
      [4, 'agreement', 'COALITION_2023', 'working'],
      [5, 'facility', 'lone-tree-medical-offices', 'off'],
      [6, 'facility', 'lone-tree-medical-offices', 'off'],
    ]);
  });

  test('is refused for every cell that does not fit', () => {
    const problems = told(
      read(
        'region:colorado,2027-05-03,Move,off',
        'nation:USA,2027-05-03,Move,off',
        'state:ZZ,2027-05-03,Move,off',
        'agreement,2027-05-03,Move,off',
        'nation,2027-02-30,Move,off',
        'nation,1999-12-31,Move,off',
        'nation,2027-05-08,Move,working',
        'nation,2027-05-03,,free',
        'nation,,Move,off',
      ),
    );
    expect(problems).toEqual([
      expect.stringMatching(/^2 scope: This is no scope. Write 'nation', 'state:CO'/),
      expect.stringMatching(/^3 scope: The nation has no id/),
      expect.stringMatching(/^4 scope: This is no state/),
      expect.stringMatching(/^5 scope: This names no agreement/),
      expect.stringMatching(/^6 date: /),
      expect.stringMatching(/^7 date: Give a day from .*January 1, 2000/),
      expect.stringMatching(/^8 date: Saturday, May 8, 2027 is a weekend/),
      expect.stringMatching(/^9 name: /),
      expect.stringMatching(/^9 kind: .*'off', 'working'/),
      expect.stringMatching(/^10 date: This cell is empty/),
    ]);
  });

  test('is refused for a day that stands twice', () => {
    const problems = told(read('nation,2027-05-03,Move,off', 'nation,2027-05-03,Stay,working'));
    expect(problems).toEqual([expect.stringMatching(/^3 date: .*row 2/)]);
  });
});
