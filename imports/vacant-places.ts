import { saysVacant, whatPlaceSays } from '../domain/vacant-words.ts';
import type { Problems } from './csv/file-problem.ts';
import type { CsvRow } from './csv/read-csv.ts';

/** A place of a file that a word such as 'Vacant' leaves empty. */
export interface VacantPlace {
  row: number;
  /** The column of the place's ref. */
  column: string;
  said: string;
}

/** The three columns that name one person. */
export interface PersonColumns<Column extends string> {
  ref: Column;
  name: Column;
  email: Column;
}

/**
 * Empties the three cells of a person that name nobody in words, and returns what they said; undefined: they name a person
 * or are empty. Cells that name somebody and nobody at once are a problem, told here.
 */
export function emptyVacantPlace<Column extends string>(
  { row, cells, told }: CsvRow<Column>,
  { ref, name, email }: PersonColumns<Column>,
  problems: Problems,
): VacantPlace | undefined {
  const columns = [name, ref, email];
  const says = whatPlaceSays({ ref: cells[ref], name: cells[name], email: cells[email] });
  if (says === 'person' || says === 'empty' || columns.some((column) => told.has(column))) return undefined;
  const wording = columns.find((column) => saysVacant(cells[column])) ?? name;
  const said = cells[wording];
  if (says === 'both') {
    const remedy = 'Fill in ref, name and e-mail of that person, or empty all three.';
    problems.add(
      row,
      wording,
      said,
      `'${said}' means that nobody is here, but the cells beside it name somebody. ${remedy}`,
    );
    for (const column of columns) told.add(column);
  }
  for (const column of columns) cells[column] = '';
  return says === 'both' ? undefined : { row, column: ref, said };
}
