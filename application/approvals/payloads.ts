// What a request to the other side carries, by its action: the route takes it in, its effect and its answers read it back.

import { z } from 'zod';
import type { ApprovalAction } from '../../domain/approvals.ts';
import { milestoneKey, phase, printedDate, ref, text } from '../fields.ts';

const withReason = z.strictObject({ reason: text });

export const APPROVAL_PAYLOADS = {
  launch_cycle: z.strictObject({ startLate: z.array(milestoneKey).default([]) }),
  cancel_cycle: withReason,
  move_milestone: printedDate,
  withdraw_team: withReason.extend({
    // written by an import, when a roster no longer has the team, never by a person
    importId: z.number().int().optional(),
    importedBy: z.string().optional(),
  }),
  let_phase_go: z.strictObject({ phase: phase.exclude(['budget', 'repeat']), reason: text }),
  exempt_from_training: z.strictObject({ personId: ref, reason: text }),
  pause: withReason,
  resume: withReason,
} satisfies Record<ApprovalAction, z.ZodType>;
