import type { MilestoneKey } from '../../domain/dates.ts';
import { DomainError } from '../../domain/errors.ts';
import { type LaunchFacts, launchObstacles } from './launch-obstacles.ts';

/** Refuses a launch with the first obstacle's code and every obstacle's sentence. */
export function refuseObstacles(facts: LaunchFacts, startLate: readonly MilestoneKey[]): void {
  const obstacles = launchObstacles(facts, startLate);
  const [first] = obstacles;
  if (!first) return;
  const past = obstacles.flatMap((obstacle) => obstacle.past ?? []);
  throw new DomainError(
    first.code,
    obstacles.map(({ message }) => message).join(' '),
    past.length > 0 ? { past } : undefined,
  );
}
