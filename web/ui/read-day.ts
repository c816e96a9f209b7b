const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const SHORT = /^(.{3}|sept)$/;

/** Year, month and day in the orders that have one meaning here: ours, that of computers, and that with points. */
const ORDERS: [RegExp, ('y' | 'm' | 'd')[]][] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?:t.*)?$/, ['y', 'm', 'd']],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, ['m', 'd', 'y']],
  [/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/, ['d', 'm', 'y']],
  [/^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/, ['m', 'd', 'y']],
  [/^(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3,9})\.?,? (\d{4})$/, ['d', 'm', 'y']],
];

/** The day that a copied text names, as 2027-03-31, or null where it names none or could name two. */
export function readDay(text: string): string | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\.?,? /, '');
  for (const [form, order] of ORDERS) {
    const found = form.exec(plain);
    if (!found) continue;
    const part = (name: 'y' | 'm' | 'd') => found[order.indexOf(name) + 1] ?? '';
    return existing(Number(part('y')), monthOf(part('m')), Number(part('d')));
  }
  return null;
}

const monthOf = (text: string): number =>
  /^\d/.test(text)
    ? Number(text)
    : MONTHS.findIndex((name) => name === text || (SHORT.test(text) && name.startsWith(text))) + 1;

function existing(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const isSame = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return isSame && year >= FIRST_YEAR && year <= LAST_YEAR ? at.toISOString().slice(0, 10) : null;
}

// as the server takes days
const FIRST_YEAR = 2000;
const LAST_YEAR = 2299;

/** Whether the server takes the year of a day; with two digits it is one of the Romans. */
export const hasOurYear = (day: string): boolean =>
  day.length === 10 && day >= `${FIRST_YEAR}-01-01` && day <= `${LAST_YEAR}-12-31`;
