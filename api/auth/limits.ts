import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '../../domain/errors.ts';

const MINUTE_S = 60;
// A hospital stands behind one address: thousands of people, whose sessions end over night. Guessing 256 bits is hopeless at
// any rate; this keeps a flood of refusals from taking the process.
const REFUSED_PER_ADDRESS = 3000;

/** How much one person, and one address that is refused all the time, may ask of this process. Throws `too_many_requests`. */
export interface Limits {
  address(address: string): Promise<void>;
  refusedAt(address: string): Promise<void>;
  person(personId: string): Promise<void>;
}

export function createLimits(requestsPerMinute: number): Limits {
  const people = new RateLimiterMemory({ points: requestsPerMinute, duration: MINUTE_S });
  const refused = new RateLimiterMemory({ points: REFUSED_PER_ADDRESS, duration: MINUTE_S });
  return {
    async address(address) {
      const seen = await refused.get(address);
      if (seen && seen.consumedPoints > REFUSED_PER_ADDRESS) throw tooMany(seen);
    },
    async refusedAt(address) {
      await refused.penalty(address);
    },
    async person(personId) {
      await people.consume(personId).catch((error: RateLimiterRes) => {
        throw tooMany(error);
      });
    },
  };
}

function tooMany({ msBeforeNext }: RateLimiterRes): DomainError {
  const seconds = Math.ceil(msBeforeNext / 1000);
  return new DomainError(
    'too_many_requests',
    `That were too many requests within a minute. Try again in ${seconds} s.`,
    {
      retryAfterSeconds: seconds,
    },
  );
}
