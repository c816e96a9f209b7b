// What every mail of this product is made of; letter-text.ts and letter-html.ts render the same letter in full.
// Pure: no SQL, no sending, no clock. Whoever writes a mail passes in what it says.

export interface Letter {
  /** One line; it may hold names, which are made harmless when rendered. */
  subject: string;
  title: string;
  greeting: string;
  intro: string[];
  sections: LetterSection[];
  /** In whose names it goes out; left out where the product writes for itself. */
  signature?: { name: string; office: string }[];
  /** Why this person gets it, and whom to ask. */
  closing: string[];
}

export interface LetterSection {
  heading: string;
  note?: string;
  items: LetterItem[];
  /** Only ever opens a page: mail scanners follow links, so acting is never one. */
  link?: LetterLink;
  /** Paragraphs that the reader may pass on as they are, set apart from everything else. */
  toForward?: string[];
}

export interface LetterLink {
  label: string;
  url: string;
}

export interface LetterItem {
  what: string;
  /** By when, and how far that is. */
  when?: { due: string; left?: string; tone: Tone };
  lines: string[];
  /** Labelled texts that people wrote; they may have several lines. */
  parts: { label: string; text: string }[];
  link?: LetterLink;
}

/** `past` is a due date that is over, `near` one within two working days. */
export type Tone = 'past' | 'near' | 'far';

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

// control characters, line separators and direction overrides let a name forge a line or reverse one
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu;

/** One line of what somebody typed. */
export const oneLine = (text: string): string => text.replace(UNSAFE, ' ').replace(/ {2,}/g, ' ').trim();

export const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(oneLine)
    .filter((line) => line !== '');

/** For a subject: a name that is longer would push the date out of sight. */
export function shortName(name: string): string {
  const line = oneLine(name);
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}
