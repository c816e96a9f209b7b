/** Rows of one shape as a Markdown table, numbers to the right. */
export function table(rows: Record<string, string | number>[]): string {
  const names = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => names.map((name) => say(row[name] ?? '')));
  const widths = names.map((name, index) => Math.max(name.length, ...cells.map((line) => line[index]?.length ?? 0)));
  const isNumber = names.map((name) => rows.every((row) => typeof row[name] === 'number'));
  const line = (texts: string[]) =>
    `| ${texts.map((text, index) => (isNumber[index] ? text.padStart(widths[index] ?? 0) : text.padEnd(widths[index] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, index) => (isNumber[index] ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`;
  return [line(names), rule, ...cells.map(line)].join('\n');
}

const say = (value: string | number): string => (typeof value === 'number' ? value.toLocaleString('en-US') : value);
