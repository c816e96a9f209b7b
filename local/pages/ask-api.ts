import type { Request } from 'express';
import { ACTING_PERSON } from '../../api/auth/authenticate.ts';

export interface ApiAnswer {
  status: number;
  /** Parsed by the page that shows it. */
  body: unknown;
}

/** Asks this very server, as the person would: a page has no other way to the data. */
export async function askApi(request: Request, personId: string, path: string): Promise<ApiAnswer> {
  const own = `http://127.0.0.1:${request.socket.localPort}`;
  const response = await fetch(new URL(path, own), { headers: { [ACTING_PERSON]: personId } });
  return { status: response.status, body: await response.json() };
}

/** What a page may ask for: the API's own paths, never another host's. */
export const isApiPath = (path: string): boolean => /^\/api\/[\w./?=&-]*$/.test(path) && !path.includes('..');

/** The team that a path of the API is about. */
export const teamIn = (path: string): string | undefined => /^\/api\/cycles\/\d+\/ubts\/([\w.-]+)$/.exec(path)?.[1];
