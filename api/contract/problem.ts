import { z } from 'zod';
import { ERROR_CODES } from '../../domain/errors.ts';
import { findingSchema } from './findings.ts';

const fieldProblem = z
  .object({
    pointer: z.string().meta({ description: 'Where in the request.', example: '#/body/asks/0/amountCents' }),
    problem: z.string(),
  })
  .meta({ id: 'FieldProblem' });

const fileProblem = z
  .object({
    row: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Line of the file, the header being 1; the first of several; null: the whole file.' }),
    column: z.string().nullable(),
    value: z.string().nullable().meta({ description: 'What stands there, shortened.' }),
    message: z.string().meta({ description: 'What is wrong and what to do; it names the first other rows too.' }),
    otherRows: z
      .object({ count: z.number().int(), first: z.array(z.number().int()) })
      .meta({ description: 'Further rows with the same fault in this column: how many, and the first fifty.' }),
  })
  .meta({ id: 'FileProblem' });

/** RFC 9457. Loose: what else a code tells, such as `open` or `missing`, is for reading, not for programs. */
export const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.enum([...ERROR_CODES, 'internal']),
    detail: z.string().meta({ description: 'What is wrong and what to do, in a sentence.' }),
    problems: z
      .union([z.array(fieldProblem), z.array(fileProblem), z.array(findingSchema)])
      .optional()
      .meta({ description: 'Each one, of an invalid request, file or calendar.' }),
  })
  .meta({
    id: 'Problem',
    description: 'RFC 9457; further members by code, such as `open` or `missing`.',
    example: {
      type: 'about:blank#not_found',
      title: 'not found',
      status: 404,
      code: 'not_found',
      detail: 'There is no cycle for 2030. Check the year; a national co-chair drafts a new one.',
    },
  });
