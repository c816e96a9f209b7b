import { z } from 'zod';
import { APPROVAL_PAYLOADS } from '../../application/approvals/payloads.ts';
import { ref, side, uuid } from '../../application/fields.ts';
import { APPROVAL_STATUSES, type ApprovalAction, CLOSE_REASONS } from '../../domain/approvals.ts';
import { instant } from './answers.ts';
import { budgetYear, regionId } from './fields.ts';

const common = {
  approvalId: uuid,
  budgetYear,
  scopeKind: z.enum(['nation', 'region', 'team']),
  scopeId: z.string().nullable().meta({ description: 'The region or team; null: the nation.' }),
  regionId: regionId.nullable(),
  requestedBy: ref,
  requestedSide: side.nullable().meta({ description: 'null: a roster proposed it and no co-chair has taken it up.' }),
  requestedAt: instant,
  status: z.enum(APPROVAL_STATUSES).meta({ id: 'ApprovalStatus' }),
  answeredBy: ref.nullable(),
  answeredAt: instant.nullable(),
  closedBy: ref.nullable().meta({ description: 'Who took it back, for the side that asked.' }),
  closedAt: instant.nullable().meta({ description: 'When it was taken back, or lapsed.' }),
  closedReason: z.enum(CLOSE_REASONS).nullable().meta({ description: 'Why it lapsed before anybody answered.' }),
  closedBecause: z.string().nullable().meta({ description: 'The same in words.' }),
};

const to = <A extends ApprovalAction>(action: A) =>
  z.object({ action: z.literal(action), ...common, payload: APPROVAL_PAYLOADS[action] });

/** What it asks for, `payload`, depends on its action. */
export const approvalSchema = z
  .discriminatedUnion('action', [
    to('launch_cycle'),
    to('cancel_cycle'),
    to('move_milestone'),
    to('withdraw_team'),
    to('let_phase_go'),
    to('exempt_from_training'),
    to('pause'),
    to('resume'),
  ])
  .meta({ id: 'Approval', description: 'What one side asks for and the other side confirms or refuses.' });

/** What an answer says beside the request itself. */
export const approvalWith = <S extends z.ZodRawShape>(more: S) => z.intersection(approvalSchema, z.object(more));
