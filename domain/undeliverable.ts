import { type Actor, can } from './permissions.ts';
import type { Side } from './vocabulary.ts';

/** Where somebody holds a role. */
export interface RolePlace {
  side: Side | null;
  /** Null: the nation. */
  regionId: string | null;
}

/**
 * The places because of which the actor is told that this person's mail does not arrive; empty: they are not told.
 * People with a role for a side are shown to that side only; people who count for neither side, to both.
 */
export function heardOf<P extends RolePlace>(actor: Actor, places: P[]): P[] {
  const ofSides = places.filter(({ side }) => side !== null);
  return (ofSides.length > 0 ? ofSides : places).filter(({ side, regionId }) =>
    can(actor, 'read_undeliverable_mail', {
      ...(side === null ? {} : { side }),
      ...(regionId === null ? {} : { regionId }),
    }),
  );
}
