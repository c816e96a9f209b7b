const MAX_SLUG = 64;

/**
 * 'Southern California & Hawaii' → 'southern-california-hawaii': the id of what is known by name; undefined: none fits.
 * A letter that the alphabet of ids lacks would be left out, and the Cyrillic С in 'Сolorado' make a new region.
 */
export function slugOf(name: string): string | undefined {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  if (/(?![a-z0-9ʻʼ])[\p{L}\p{N}]/u.test(plain)) return undefined;
  const slug = plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
  return slug !== '' && slug.length <= MAX_SLUG ? slug : undefined;
}
