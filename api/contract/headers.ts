// The headers that some requests need beside their body.

import { z } from 'zod';

const KEY =
  'Send an Idempotency-Key header: any new text of 1 to 200 characters, without blanks. Repeat it when you repeat the request.';
const MATCH = 'Send an If-Match header with the ETag of the revision that you edited.';

/** For what is done once however often it is asked; the other POSTs are idempotent by what they say. */
export const idempotencyKey = z.object({
  'Idempotency-Key': z
    .string(KEY)
    .regex(/^[\x21-\x7e]{1,200}$/, KEY)
    .meta({ description: 'Any new text; repeat it when you repeat the request, and the first answer comes again.' }),
});

/** For what is changed only if nobody else changed it meanwhile. */
export const ifMatch = z.object({
  'If-Match': z
    .string(MATCH)
    .transform((tag) => tag.replaceAll('"', ''))
    .refine((tag) => tag !== '', MATCH)
    .meta({ description: 'The ETag or `contentSha256` of what was edited.' }),
});
