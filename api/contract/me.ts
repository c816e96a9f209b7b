import { z } from 'zod';
import { ref, side } from '../../application/fields.ts';
import type { Action } from '../../domain/permissions.ts';
import { ROLES, SCOPE_KINDS } from '../../domain/vocabulary.ts';

/** What a client has a page for; whether one act is possible now, its own answer says. */
export const ABILITIES = [
  'read_cycle',
  'draft_cycle',
  'set_region_dates',
  'stop_launch',
  'import_roster',
  'import_roles',
  'confirm_roles',
  'import_holidays',
  'import_unit_facts',
  'launch_cycle',
  'move_milestone',
  'answer_approval',
  'answer_extension',
  'list_behind',
  'list_undeliverable_mail',
  'move_milestone',
  'write_revision',
  'give_input',
  'decide_ask',
  'read_operations',
  'release_sign_in',
] as const satisfies Action[];

const role = z
  .object({
    role: z.enum(ROLES),
    side: side.nullable().meta({ description: 'null: the role counts for neither side.' }),
    scopeKind: z.enum(SCOPE_KINDS),
    scopeId: z.string().nullable().meta({ description: 'null: the nation.' }),
    scopeName: z.string().nullable().meta({ description: 'Of the team, facility or region; null: the nation.' }),
  })
  .meta({ id: 'HeldRole' });

export const meSchema = z
  .object({
    personId: ref,
    name: z.string(),
    roles: z.array(role).meta({ description: 'In which this person may act today, ad interim ones included.' }),
    sides: z.array(side).meta({ description: 'Those that this person may act for somewhere.' }),
    teams: z
      .array(z.object({ ubtId: ref, name: z.string(), side: side.nullable() }))
      .meta({ description: 'Where they are co-lead; a physician’s seat is of neither side.' }),
    abilities: z.array(z.enum(ABILITIES)).meta({ description: 'What they may do in at least one place.' }),
  })
  .meta({ id: 'Me' });
