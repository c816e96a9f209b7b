import { type Letter, type LetterItem, type LetterSection, linesOf, oneLine } from './letter.ts';

const WIDTH = 78;

/** The plain text of a letter: complete without the HTML. */
export function letterText(letter: Letter): string {
  const blocks = [
    [oneLine(letter.greeting)],
    ...letter.intro.map((line) => wrap(line)),
    ...letter.sections.map(sectionLines),
    ['--', ...letter.closing.flatMap((line) => wrap(line))],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function sectionLines({ heading, note, items, link }: LetterSection): string[] {
  const title = oneLine(heading);
  return [
    title,
    '-'.repeat(Math.min(title.length, WIDTH)),
    ...(note ? wrap(note) : []),
    ...items.flatMap((item) => ['', ...itemLines(item)]),
    ...(link ? ['', `  ${oneLine(link.label)}:`, `  ${link.url}`] : []),
  ];
}

const itemLines = ({ what, when, lines, parts }: LetterItem): string[] => [
  ...wrap(what, '* ', '  '),
  ...(when ? [...wrap(when.due, '  ', '  '), `  ${when.left}`] : []),
  ...lines.flatMap((line) => wrap(line, '  ', '  ')),
  ...parts.flatMap(({ label, text }) => [
    `  ${label}:`,
    ...linesOf(text).flatMap((line) => wrap(line, '    ', '    ')),
  ]),
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
