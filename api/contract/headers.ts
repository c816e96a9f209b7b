// The headers that some requests need beside their body.

import { z } from 'zod';

const KEY =
  'Send an Idempotency-Key header: any new text of 1 to 200 characters, without blanks. Repeat it when you repeat the request.';
const MATCH = 'Send an If-Match header with the ETag of the revision that you edited.';

/** For requests that must take effect only once. The other POSTs are idempotent by their content. */
export const idempotencyKey = z.object({
  'Idempotency-Key': z
    .string(KEY)
    .regex(/^[\x21-\x7e]{1,200}$/, KEY)
    .meta({ description: 'Any new text; repeat it when you repeat the request, and the first answer comes again.' }),
});

/** For changes that are refused when somebody else has changed the thing meanwhile. */
export const ifMatch = z.object({
  'If-Match': z
    .string(MATCH)
    .transform((tag) => tag.replaceAll('"', ''))
    .refine((tag) => tag !== '', MATCH)
    .meta({ description: 'The ETag or `contentSha256` of what was edited.' }),
});
