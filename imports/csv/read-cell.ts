import { plainLine, whyUnreadableText } from '../../domain/text.ts';

const MAX_CELL = 500;
/** How a cell begins that Excel may have written for somebody. */
const OF_EXCEL = /^['=#\d]/;
const FORMULA_OF_TEXT = /^="(.*)"$/;
/** An apostrophe before a number or code tells Excel to keep it as text; names may begin with one ('Iolani). */
const TEXT_MARK = /^'(?=[A-Z0-9._-]*\d[A-Z0-9._-]*$)/;
const WHOLE_WITH_DECIMALS = /^(\d+)\.0+$/;
const SHORTENED_NUMBER = /^\d(\.\d+)?E\+\d+$/i;
const ERROR = /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/i;
const TOO_NARROW = /^#+$/;

/** A cell as a reader sees it, without what Excel adds to keep or show it, or the reason why it cannot be read. */
export function readCell(raw: string): { cell: string; fault?: string } {
  if (raw.length > MAX_CELL) {
    const fault = `This cell is longer than ${MAX_CELL} characters. Shorten it, or look for a quote too many.`;
    return { cell: '', fault };
  }
  const cell = plainLine(raw);
  const fault = whyUnreadableText(cell) ?? whyGarbled(cell);
  if (fault) return { cell: '', fault };
  return OF_EXCEL.test(cell) ? readCellOfExcel(cell) : { cell };
}

/** UTF-8 that was read as Windows-1252 and saved anew: 'Ã©' for 'é', 'Â°' for '°', 'â€™' for an apostrophe. */
const SAVED_TWICE = /Ã[\u00a1-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘“”•–—˜™š›œžŸ]|Â[\u00a1-\u00bf]|â€/;

const whyGarbled = (cell: string): string | undefined =>
  SAVED_TWICE.test(cell)
    ? 'Letters of this text were garbled when it was saved, as in Ã© for é. Type them again, or export the file anew as UTF-8.'
    : undefined;

function readCellOfExcel(text: string): { cell: string; fault?: string } {
  const cell = plainLine(text.replace(FORMULA_OF_TEXT, '$1').replace(TEXT_MARK, '').replace(WHOLE_WITH_DECIMALS, '$1'));
  if (SHORTENED_NUMBER.test(cell)) {
    const fault = `Excel has shortened a long number here. Format the column as Text, type the number again, and save.`;
    return { cell: '', fault };
  }
  if (ERROR.test(cell)) {
    const fault = `Excel could not compute this cell and shows ${cell}. Correct its formula, or type what belongs here.`;
    return { cell: '', fault };
  }
  if (TOO_NARROW.test(cell)) {
    return { cell: '', fault: 'Excel showed only ### because the column was too narrow. Widen it and save again.' };
  }
  return { cell };
}
