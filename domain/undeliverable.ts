import { type Actor, can } from './permissions.ts';
import type { Side } from './vocabulary.ts';

/** Where somebody holds a role. */
export interface RolePlace {
  side: Side | null;
  /** Null: the nation. */
  regionId: string | null;
}

/**
 * The places by which the actor hears that this person's mail does not arrive; none: they do not hear of it. Who holds
 * anything for a side is that side's person alone; who counts for neither is told to both.
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
