import { SAMPLE_PERSON_GRANT } from './sample-person-grant.ts';
import { TERMINAL_CLIENT } from './settings.ts';

// a token is asked for again some time before its hour is over
const USED_FOR_MS = 45 * 60_000;

/** Gets access tokens of sample people from a local issuer, each once an hour. */
export function createTokens(issuerUrl: string): (person: string) => Promise<string> {
  const kept = new Map<string, { token: Promise<string>; untilMs: number }>();
  return (person) => {
    const known = kept.get(person);
    if (known && Date.now() < known.untilMs) return known.token;
    const token = askFor(issuerUrl, person);
    kept.set(person, { token, untilMs: Date.now() + USED_FOR_MS });
    // the issuer may be away for a moment, or not know the person yet
    token.catch(() => kept.delete(person));
    return token;
  };
}

async function askFor(issuerUrl: string, person: string): Promise<string> {
  const response = await fetch(`${issuerUrl}/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: TERMINAL_CLIENT, grant_type: SAMPLE_PERSON_GRANT, person }),
  });
  const answer = (await response.json()) as { access_token?: string; error_description?: string };
  if (!answer.access_token) throw new Error(`No token for ${person}: ${answer.error_description ?? response.status}`);
  return answer.access_token;
}
