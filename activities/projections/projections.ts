// The rows of every kind of step. A new step does not compile until it is placed here, with rows or with null.

import type { Steps } from '../../domain/team-cycle/events.ts';
import type { Projections } from '../recorded-event.ts';
import { projectBudget } from './budget.ts';
import { projectDecisions } from './decisions.ts';
import { projectFiling } from './filing.ts';
import { projectProgress } from './progress.ts';
import { projectSeats } from './seats.ts';

export const PROJECTIONS: Projections<Steps> = {
  ...projectSeats,
  ...projectFiling,
  ...projectProgress,
  ...projectBudget,
  ...projectDecisions,
};
