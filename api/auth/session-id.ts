import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits: nobody guesses one. */
export const newSessionId = (): string => randomBytes(32).toString('base64url');

export const hashOfSession = (sessionId: string): Buffer => createHash('sha256').update(sessionId).digest();
