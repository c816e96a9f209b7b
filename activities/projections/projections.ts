// The rows of every kind of event. A new event does not compile until it is placed here, with rows or with null.

import type { CycleEvents } from '../../domain/team-cycle/events.ts';
import type { Projections } from '../recorded-event.ts';
import { projectBudget } from './budget.ts';
import { projectDecisions } from './decisions.ts';
import { projectFiling } from './filing.ts';
import { projectProgress } from './progress.ts';
import { projectSeats } from './seats.ts';

export const PROJECTIONS: Projections<CycleEvents> = {
  ...projectSeats,
  ...projectFiling,
  ...projectProgress,
  ...projectBudget,
  ...projectDecisions,
};
