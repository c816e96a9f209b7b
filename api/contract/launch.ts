import { z } from 'zod';
import { ref } from '../../application/fields.ts';
import { count, instant } from './answers.ts';
import { budgetYear, regionId } from './fields.ts';

const LAUNCH_STATUSES = ['not_launched', 'launching', 'stopping', 'stopped', 'welcoming', 'done', 'cancelled'] as const;

export const launchSchema = z
  .object({
    budgetYear,
    status: z.enum(LAUNCH_STATUSES),
    teamsInScope: count.nullable(),
    running: count,
    remaining: count,
    teamsPerSecond: z
      .number()
      .meta({ description: 'Over the last ten seconds; over the whole launch once it is done.' }),
    secondsLeft: count.nullable().meta({ description: 'null while it stands still.' }),
    failing: z.object({
      count,
      blocked: count.meta({ description: 'Of them: those that wait for an operator’s repair.' }),
      first: z.array(z.object({ ubtId: ref, problem: z.string() })),
    }),
    launchedAt: instant.nullable(),
    finishedAt: instant.nullable(),
    pause: z
      .object({ by: ref, byName: z.string(), at: instant })
      .nullable()
      .meta({ description: 'Who last stopped it or let it go on.' }),
    welcomeMails: z.object({ written: count, sent: count, undelivered: count }),
    regions: z
      .array(z.object({ regionId, name: z.string(), teamsInScope: count, running: count }))
      .meta({ description: 'By name; in a draft as a launch would find them now.' }),
    inWords: z.string(),
  })
  .meta({ id: 'Launch' });
export type LaunchView = z.output<typeof launchSchema>;
