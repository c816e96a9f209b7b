/** A number from 0 up to 1 that looks drawn, and is the same for the same words in every run. */
export function draw(...words: (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const char of words.join('|')) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  // similar refs must not draw similar numbers
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** A whole number from `least` to `most`, both included. */
export const drawBetween = (least: number, most: number, ...words: (string | number)[]): number =>
  least + Math.floor(draw(...words) * (most - least + 1));

export function drawOne<T>(things: readonly T[], ...words: (string | number)[]): T {
  const drawn = things[Math.floor(draw(...words) * things.length)];
  if (drawn === undefined) throw new RangeError('Nothing can be drawn from an empty list.');
  return drawn;
}
