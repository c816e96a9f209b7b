import type { Request } from 'express';
import { errors, type JWTPayload, jwtVerify } from 'jose';
import { ref } from '../../application/fields.ts';
import type { Identity } from '../../application/sign-in/bind-account.ts';
import { DomainError } from '../../domain/errors.ts';
import { type Issuer, unavailable } from './issuer.ts';
import type { SignInSettings } from './settings.ts';

// asymmetric ones only: a token signed with a public key as if it were a password is refused by its algorithm
const ALGORITHMS = ['ES256', 'RS256', 'PS256'];
const TOLERANCE_S = 30;

/** Undefined: the request brings none. */
export const bearerOf = (req: Pick<Request, 'headers'>): string | undefined =>
  /^Bearer +(\S+) *$/i.exec(req.headers.authorization ?? '')?.[1];

/**
 * Who a bearer token is made out for, checked as RFC 9068 says. Tokens are about real time, so it is the machine's clock
 * that decides. Throws `not_signed_in`, or `sign_in_unavailable` where the issuer's keys cannot be had: never yes in doubt.
 */
export async function readBearer(token: string, issuer: Issuer, settings: SignInSettings): Promise<Identity> {
  try {
    const { payload } = await jwtVerify(token, await issuer.keys(), {
      issuer: (await issuer.known()).serverMetadata().issuer,
      audience: settings.apiAudience,
      algorithms: ALGORITHMS,
      typ: 'at+jwt',
      clockTolerance: TOLERANCE_S,
      requiredClaims: ['sub', 'exp', 'iat', 'client_id'],
    });
    return identityOf(payload, settings);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    if (isAnswerOfIssuer(error)) throw refused(error);
    throw unavailable(error);
  }
}

/** What says something about the token; anything else says that the keys could not be had. */
const isAnswerOfIssuer = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || error.code === 'ERR_JOSE_GENERIC');

function refused(error: unknown): DomainError {
  const isOver = error instanceof errors.JWTExpired;
  return new DomainError(
    'not_signed_in',
    isOver
      ? 'This access token is over. Get a new one from the sign-in service.'
      : 'This access token is not one that this server takes. Get one from its sign-in service, made out for this server.',
    undefined,
    { cause: error },
  );
}

/** A program signs in for itself: it is on record, with its roles, under `client.` and its client id. */
function identityOf(payload: JWTPayload, { personClaim }: SignInSettings): Identity {
  const { iss, sub, client_id: clientId } = payload;
  const isProgram = payload[personClaim] === undefined && (sub === clientId || payload.gty === 'client-credentials');
  return {
    issuer: String(iss),
    subject: String(sub),
    ref: isProgram ? refIn(`client.${clientId}`) : personRefIn(payload[personClaim]),
  };
}

/** The ref that a claim holds; never one that stands for a program. */
export function personRefIn(claim: unknown): string | undefined {
  const found = refIn(claim);
  return found?.toLowerCase().startsWith('client.') ? undefined : found;
}

const refIn = (value: unknown): string | undefined =>
  ref.safeParse(typeof value === 'number' ? String(value) : value).data;
