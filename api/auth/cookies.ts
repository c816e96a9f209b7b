import type { CookieOptions, Request } from 'express';
import type { SignInSettings } from './settings.ts';

/** The two cookies of this server and how they are set. */
export function cookiesOf({ publicUrl }: Pick<SignInSettings, 'publicUrl'>) {
  const { protocol, port } = new URL(publicUrl);
  const isSecure = protocol === 'https:';
  // a browser takes __Host- only over https, for this host alone; cookies know no ports, so two local servers keep apart by name
  const named = (name: string) => (isSecure ? `__Host-${name}` : `${name}-${port || 80}`);
  const base = { httpOnly: true, secure: isSecure, path: '/' } as const;
  return {
    // strict: no page of another site makes a browser send it. The first page of a mail's link carries none, but it only
    // loads the app, whose own requests carry it
    session: { name: named('session'), options: { ...base, sameSite: 'strict' } satisfies CookieOptions },
    // lax: the issuer's answer comes from another site
    signIn: { name: named('sign-in'), options: { ...base, sameSite: 'lax' } satisfies CookieOptions },
  };
}

export function readCookie(req: Pick<Request, 'headers'>, name: string): string | undefined {
  const found = (req.headers.cookie ?? '').split(/; */).find((part) => part.startsWith(`${name}=`));
  return found?.slice(name.length + 1) || undefined;
}
