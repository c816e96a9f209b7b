import { z } from 'zod';
import type { RolesPlan } from '../../../application/imports/import-roles.ts';
import { roleInWords } from '../../../domain/role-in-words.ts';
import { IMPORTABLE_ROLES, MODALITIES, SCOPE_KINDS, SIDES } from '../../../domain/vocabulary.ts';
import type { PlannedRole } from '../../../imports/roles/plan-roles.ts';
import type { RoleFile } from '../../../imports/roles/role-file.ts';
import { changedThings, listChanged, listed, listing, readAsVacant, rowsLeftOut, sharedAddresses } from './listing.ts';

const roleSchema = z.strictObject({
  personId: z.string(),
  role: z.enum(IMPORTABLE_ROLES),
  roleInWords: z.string(),
  side: z.enum(SIDES).nullable(),
  scopeKind: z.enum(SCOPE_KINDS),
  scopeId: z.string().nullable(),
  modality: z.enum(MODALITIES).nullable(),
});

export const rolesAnswerSchema = z.strictObject({
  dryRun: z.boolean(),
  rows: z.number().int(),
  added: z.strictObject({ people: listing(z.string()), roles: listing(roleSchema) }),
  changed: z.strictObject({ people: changedThings, roles: listing(roleSchema) }),
  /** Confirmed by this very import. */
  confirmed: listing(roleSchema),
  /** New, and waiting for their own side's co-chair to import or confirm them. */
  proposed: listing(roleSchema),
  sharedAddresses,
  readAsVacant,
  rowsLeftOut,
});
export type RolesAnswer = z.output<typeof rolesAnswerSchema>;

export function rolesAnswer(
  dryRun: boolean,
  { rows, readAsVacant, leftOut }: RoleFile,
  { changes: { people, roles }, sharedAddresses }: Pick<RolesPlan, 'changes' | 'sharedAddresses'>,
): RolesAnswer {
  const personId = (person: { personId: string }) => person.personId;
  return {
    dryRun,
    rows: rows.length,
    added: { people: listed(people.added, personId), roles: listed(roles.opened, shown) },
    changed: { people: listChanged(people.changed, personId), roles: listed(roles.changed, shown) },
    confirmed: listed(
      [...roles.opened, ...roles.changed].filter(({ confirmedBy }) => confirmedBy !== null),
      shown,
    ),
    proposed: listed(
      roles.opened.filter(({ confirmedBy }) => confirmedBy === null),
      shown,
    ),
    sharedAddresses: listed(sharedAddresses, (shared) => shared),
    readAsVacant: listed(readAsVacant, (place) => place),
    rowsLeftOut: listed(leftOut, (row) => row),
  };
}

const shown = ({ personId, role, side, scopeKind, scopeId, modality }: PlannedRole) => ({
  personId,
  role,
  roleInWords: roleInWords(role, side),
  side,
  scopeKind,
  scopeId,
  modality,
});
