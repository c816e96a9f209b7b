import { type Letter, type LetterItem, type LetterLink, type LetterSection, linesOf, oneLine } from './letter.ts';

const WIDTH = 78;
const BEGINS = '=== To forward: begins below this line ===';
const ENDS = '=== To forward: ends above this line ===';

/** The plain text of a letter: complete without the HTML. */
export function letterText(letter: Letter): string {
  const blocks = [
    [oneLine(letter.greeting)],
    ...letter.intro.map((line) => wrap(line)),
    ...letter.sections.map(sectionLines),
    ...(letter.signature ? [letter.signature.flatMap(({ name, office }) => wrap(`${name} · ${office}`))] : []),
    ['--', ...letter.closing.flatMap((line) => wrap(line))],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function sectionLines({ heading, note, items, link, toForward }: LetterSection): string[] {
  const title = oneLine(heading);
  return [
    title,
    '-'.repeat(Math.min(title.length, WIDTH)),
    ...(note ? wrap(note) : []),
    ...items.flatMap((item) => ['', ...itemLines(item)]),
    ...(link ? ['', ...linkLines(link)] : []),
    ...(toForward ? ['', BEGINS, ...toForward.flatMap((line) => ['', ...wrap(line)]), '', ENDS] : []),
  ];
}

const linkLines = ({ label, url }: LetterLink): string[] => [`  ${oneLine(label)}:`, `  ${url}`];

const itemLines = ({ what, when, lines, parts, link }: LetterItem): string[] => [
  ...wrap(what, '* ', '  '),
  ...(when ? [...wrap(when.due, '  ', '  '), ...(when.left ? [`  ${when.left}`] : [])] : []),
  ...lines.flatMap((line) => wrap(line, '  ', '  ')),
  ...parts.flatMap(({ label, text }) => [
    `  ${label}:`,
    ...linesOf(text).flatMap((line) => wrap(line, '    ', '    ')),
  ]),
  ...(link ? linkLines(link) : []),
];

function wrap(text: string, first = '', rest = ''): string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of oneLine(text).split(' ')) {
    const started = line !== first && line !== rest;
    if (started && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = rest + word;
    } else {
      line += started ? ` ${word}` : word;
    }
  }
  return [...lines, line];
}
