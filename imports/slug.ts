const MAX_SLUG = 64;

/** 'Southern California & Hawaii' → 'southern-california-hawaii': the id of what is known by name; undefined: none fits. */
export function slugOf(name: string): string | undefined {
  const slug = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return slug !== '' && slug.length <= MAX_SLUG ? slug : undefined;
}
