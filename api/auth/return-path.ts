/** Only a path of this very site: `//host` and `/\host` would leave it. */
export const safeReturnPath = (wanted: unknown): string =>
  typeof wanted === 'string' && /^\/(?![/\\])[^\r\n\\]*$/.test(wanted) && !wanted.startsWith('/auth/') ? wanted : '/';
