import type { Problems } from './file-problem.ts';

/** 32 MiB hold a national roster about twenty times. */
export const MAX_FILE_BYTES = 32 * 1024 * 1024;

const LF = 0x0a;
const CR = 0x0d;
const SAVE_AS = "In Excel choose 'Save as: CSV UTF-8 (comma delimited)'";

const EMPTY = 'The file is empty. Send the CSV file as the body of the request.';

/** How files begin that are sent by mistake, in hexadecimal, and what to do about each. */
const OTHER_KINDS: [begins: string, remedy: string][] = [
  ['504b0304', `The file is an Excel workbook or a ZIP archive. ${SAVE_AS}, and send that file.`],
  ['d0cf11e0', `The file is an old Excel workbook. ${SAVE_AS}, and send that file.`],
  ['1f8b', 'The file is packed with gzip. Unpack it and send the CSV file itself.'],
  ['25504446', 'The file is a PDF. Send the CSV file it was made from.'],
];
/** The same by the first letter that is no blank. */
const OTHER_LANGUAGES: Record<string, string> = {
  '<': 'The file is a web page (HTML) or XML, perhaps of a sign-in. Download the CSV file again.',
  '{': 'The file looks like JSON. Export it as CSV.',
  '[': 'The file looks like JSON. Export it as CSV.',
};

/** The file's text without its byte order mark, or undefined with one problem that says why and what to do. */
export function decodeText(bytes: Uint8Array, problems: Problems): string | undefined {
  const refuse = (row: number | null, message: string): undefined => {
    problems.add(row, null, null, message);
  };
  if (bytes.length === 0) return refuse(null, EMPTY);
  if (bytes.length > MAX_FILE_BYTES) {
    return refuse(null, 'The file is larger than 32 MiB. Send one file per region.');
  }
  const other = otherKind(bytes);
  if (other) return refuse(null, other);
  if (isUtf16(bytes)) return refuse(null, `The file is UTF-16, not UTF-8. ${SAVE_AS}, and send that file.`);
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    return refuse(
      1 + lineEnds(bytes, 0, nul),
      'There is a NUL byte here: the file is damaged or no text. Export it again as CSV.',
    );
  }
  try {
    const text = withoutEndMark(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return /\S/.test(text) ? text : refuse(null, EMPTY);
  } catch {
    const row = firstUndecodableLine(bytes);
    return refuse(
      row,
      `The letters of this line are not UTF-8 (perhaps Windows-1252). ${SAVE_AS}, and send that file.`,
    );
  }
}

/** Ctrl-Z, with which programs of older systems end a text file. */
const withoutEndMark = (text: string): string => (text.endsWith('\u001a') ? text.slice(0, -1) : text);

/** How many lines end between two bytes, whichever of LF, CRLF and CR ends them. */
function lineEnds(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i += 1) {
    if (bytes[i] === LF || (bytes[i] === CR && bytes[i + 1] !== LF)) count += 1;
  }
  return count;
}

function otherKind(bytes: Uint8Array): string | undefined {
  const begin = Buffer.from(bytes.subarray(0, 200));
  const hex = begin.toString('hex');
  const letter = begin.toString('utf8').trimStart()[0] ?? '';
  return OTHER_KINDS.find(([begins]) => hex.startsWith(begins))?.[1] ?? OTHER_LANGUAGES[letter];
}

function isUtf16(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  // without a byte order mark, every second byte of plain letters is zero
  return (second === 0 && fourth === 0 && first !== 0) || (first === 0 && third === 0 && second !== 0);
}

function firstUndecodableLine(bytes: Uint8Array): number {
  const strict = new TextDecoder('utf-8', { fatal: true });
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LF, start);
    const next = end < 0 ? bytes.length : end + 1;
    try {
      // a line feed is never part of a longer UTF-8 sequence, so lines can be decoded one by one
      strict.decode(bytes.subarray(start, next));
    } catch {
      return 1 + lineEnds(bytes, 0, start);
    }
    start = next;
  }
  return 1;
}
