import { z } from 'zod';
import { cents, ref, uuid } from '../../application/fields.ts';
import { COVER_SOURCES } from '../../domain/staffing/content.ts';
import { BACKFILL_MIX_UPS } from '../../domain/staffing/findings/explain-backfill.ts';
import { FINDING_CODES } from '../../domain/staffing/findings/finding.ts';
import { MIX_UPS } from '../../domain/staffing/findings/mix-ups.ts';

const notComputed = z.object({ notComputed: z.string() }).meta({
  id: 'NotComputed',
  description: 'What rests on something missing or unknown: why it is not computed. It is never 0.',
});
const figure = z
  .object({
    exact: z.string().meta({ description: 'In lowest terms, such as “3285/104”.' }),
    shown: z.string().meta({ description: 'Such as “31.59”: hours with one decimal, FTE with two.' }),
  })
  .meta({ id: 'ExactFigure' });
const maybe = z.union([figure, notComputed]);
const mixUp = z.enum([...MIX_UPS, ...BACKFILL_MIX_UPS]);

const backfill = z.object({
  hours: maybe,
  fte: maybe,
  cents: z.union([z.object({ exact: z.string(), shown: cents }), notComputed]),
  rows: z.array(
    z.object({
      lineId: uuid,
      jobClass: z.string(),
      source: z.enum(COVER_SOURCES),
      hours: figure,
      cents: z.union([cents, notComputed]),
    }),
  ),
});

const finding = z
  .object({
    code: z.enum(FINDING_CODES),
    pointer: z.string().meta({ description: 'From the unit.' }),
    sentence: z.string(),
    costCents: z.number().int().nullable().meta({ description: 'A year’s; null: none, or not computed.' }),
    isCertain: z.boolean(),
    mixUps: z.object({ certain: z.array(mixUp), possible: z.array(mixUp) }).optional(),
  })
  .meta({ id: 'StaffingFinding' });

const step = z
  .object({ label: z.string(), expression: z.string(), result: z.string(), unit: z.string(), source: z.string() })
  .meta({ id: 'ComputedStep' });

export const computedSchema = z
  .object({
    unitId: ref,
    workedHours: maybe,
    directFte: maybe,
    replacementHours: maybe,
    replacementFte: maybe,
    totalFte: maybe,
    gapFte: maybe,
    vacantFte: maybe,
    vacancyDragFte: maybe,
    hireNeedFte: maybe,
    lines: z.array(
      z.object({
        lineId: uuid,
        jobClass: z.string(),
        workedHours: figure,
        replacementHours: figure,
        totalFte: figure,
      }),
    ),
    floor: z.object({ hours: figure, topUpHours: figure }).nullable(),
    backfill,
    findings: z.array(finding),
    steps: z.array(step),
  })
  .meta({ id: 'ComputedUnit' });
