import { refuseUnless } from '../../../domain/errors.ts';
import type { Side } from '../../../domain/vocabulary.ts';

export function refuseOtherThanLabor(side: Side): void {
  refuseUnless(
    side === 'labor',
    'not_allowed',
    'Input on a unit’s budget is labor’s. Ask the labor budget representative.',
  );
}
