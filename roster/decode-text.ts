import type { Problems } from './file-problem.ts';

/** 32 MiB hold a national roster about eight times. */
export const MAX_FILE_BYTES = 32 * 1024 * 1024;

const LF = 0x0a;
const CR = 0x0d;
const SAVE_AS = "In Excel choose 'Save as: CSV UTF-8 (comma delimited)'";

/** The file's text without its byte order mark, or undefined with one problem that says why and what to do. */
export function decodeText(bytes: Uint8Array, problems: Problems): string | undefined {
  const refuse = (row: number | null, message: string): undefined => {
    problems.add(row, null, null, message);
  };
  if (bytes.length === 0) return refuse(null, 'The file is empty. Send the CSV file as the body of the request.');
  if (bytes.length > MAX_FILE_BYTES) {
    return refuse(null, 'The file is larger than 32 MiB. Send one file per region.');
  }
  if (isUtf16(bytes)) return refuse(null, `The file is UTF-16, not UTF-8. ${SAVE_AS}, and send that file.`);
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    return refuse(
      1 + lineEnds(bytes, 0, nul),
      'There is a NUL byte here: the file is damaged or no text. Export it again as CSV.',
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const row = firstUndecodableLine(bytes);
    return refuse(
      row,
      `The letters of this line are not UTF-8 (perhaps Windows-1252). ${SAVE_AS}, and send that file.`,
    );
  }
}

/** How many lines end between two bytes, whichever of LF, CRLF and CR ends them. */
export function lineEnds(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i += 1) {
    if (bytes[i] === LF || (bytes[i] === CR && bytes[i + 1] !== LF)) count += 1;
  }
  return count;
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
