import { addDays, type LocalDate } from '../../calendar/local-date.ts';
import { drawBetween } from '../world/draw.ts';
import { inTurn, regionOf } from './co-leads.ts';
import { contentOf } from './revision-content.ts';
import { type TeamYear, untilPhase } from './team-year.ts';

const TOPICS = ['volume_and_standards', 'model', 'gap', 'backfill', 'budget'];
const AFTER_APPLY = ['apply', 'budget', 'repeat'];

/** One side records the discussion, the other confirms. */
export async function discuss(year: TeamYear, lastDay: LocalDate, notAgreed = ''): Promise<void> {
  const { team, budgetYear, act } = year;
  const [first, second] = inTurn(team, budgetYear);
  await untilPhase(year, first, AFTER_APPLY);
  const labor = drawBetween(4, 18, team.ref, budgetYear, 'labor');
  const management = drawBetween(1, 3, team.ref, budgetYear, 'management');
  const content = {
    // a day before at least: it may be the last day here, and not yet that day in Hawaii
    dates: [addDays(lastDay, -drawBetween(1, 3, team.ref, budgetYear, 'day'))],
    attendedLabor: labor,
    attendedManagement: management,
    topics: TOPICS.slice(0, drawBetween(3, 5, team.ref, budgetYear, 'topics')),
    notAgreed,
    releaseHours: labor * 2,
  };
  const { commandId } = await act(first, 'discussions', { held: true, content });
  await act(second, 'discussion-confirmations', { discussionId: commandId });
}

export interface Drafted {
  revisionId: string;
  contentSha256: string;
}

export async function draft({ team, budgetYear, act }: TeamYear, person: string, which = ''): Promise<Drafted> {
  const revision = await act(person, 'revisions', { content: contentOf(team, budgetYear) }, which);
  if (!revision.revisionId || !revision.contentSha256) throw new Error(`The draft of ${team.ref} came without its id.`);
  return { revisionId: revision.revisionId, contentSha256: revision.contentSha256 };
}

export const sign = ({ act }: TeamYear, person: string, { revisionId, contentSha256 }: Drafted) =>
  act(person, 'signatures', { revisionId, contentSha256 });

/** Discussion, one revision, both signatures: the second one sends it. */
export async function fileJointly(year: TeamYear, lastDay: LocalDate): Promise<void> {
  const [first, second] = inTurn(year.team, year.budgetYear);
  await discuss(year, lastDay);
  const drafted = await draft(year, second);
  await sign(year, second, drafted);
  await sign(year, first, drafted);
}

export const receive = ({ team, act }: TeamYear) => act(regionOf(team).budgetMaker.ref, 'filing-receipts');
