import { z } from 'zod';
import type { CycleState } from '../../domain/team-cycle/state.ts';

/** A team's state as its row holds it. Only this program writes it, and it is large: it is recognized, not checked field by field. */
export const snapshot = z.custom<CycleState>(
  (value) => typeof value === 'object' && value !== null && 'schema' in value,
);
