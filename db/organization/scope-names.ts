import { z } from 'zod';
import { SCOPE_KINDS, type ScopeKind } from '../../domain/vocabulary.ts';
import { type Db, many } from '../query.ts';

const scopeName = z.object({ kind: z.enum(SCOPE_KINDS), id: z.string(), name: z.string() });

interface Scope {
  scopeKind: ScopeKind;
  scopeId: string | null;
}

/** What the teams, facilities and regions of these scopes are called. The nation has no name of its own. */
export async function listScopeNames(db: Db, scopes: Scope[]): Promise<z.output<typeof scopeName>[]> {
  const ids = (kind: ScopeKind) =>
    scopes.flatMap(({ scopeKind, scopeId }) => (scopeKind === kind && scopeId !== null ? [scopeId] : []));
  return many(
    db,
    scopeName,
    `select 'team' as kind, ubt_id as id, name from ubts where ubt_id = any($1)
     union all select 'facility', facility_id, name from facilities where facility_id = any($2)
     union all select 'region', region_id, name from regions where region_id = any($3)`,
    [ids('team'), ids('facility'), ids('region')],
  );
}
