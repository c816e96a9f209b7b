import { addDays } from '../../calendar/local-date.ts';
import { nationalToday } from '../../calendar/national-today.ts';
import { type Approval, closeLaunchRequests } from '../../db/cycles/approvals.ts';
import { type Cycle, cancelCycle, lockCycle, markLaunching } from '../../db/cycles/cycles.ts';
import { insertCalendarVersion, setCalendarVersion } from '../../db/cycles/milestones.ts';
import { lockPerson } from '../../db/organization/actors.ts';
import { insertTrainingRecord } from '../../db/organization/training.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ApprovalAction } from '../../domain/approvals.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Command } from '../../domain/team-cycle/commands.ts';
import { startNationalCycle } from '../../temporal/start-national-cycle.ts';
import { commandTeams } from '../commands/command-teams.ts';
import { deliverCommand } from '../commands/deliver.ts';
import { tellOfTraining } from '../commands/tell-of-training.ts';
import { lockKnownCycle } from '../cycles/lock-known-cycle.ts';
import { refuseDates } from '../cycles/refuse-dates.ts';
import type { UseCaseDeps } from '../deps.ts';
import { nationalTimes } from '../launch/national-times.ts';
import { readLaunchFacts } from '../launch/read-launch-facts.ts';
import { refuseObstacles } from '../launch/refuse-obstacles.ts';
import { APPROVAL_PAYLOADS } from './payloads.ts';

/** What may be done right after the commit to be quicker than the sweeper. */
type After = () => Promise<void>;
type Effect = (deps: UseCaseDeps, tx: Tx, approval: Approval, confirmedBy: string) => Promise<After | undefined>;

const EXEMPT_DAYS = 365;

const EFFECTS: Record<ApprovalAction, Effect> = {
  async launch_cycle(deps, tx, { budgetYear, approvalId, payload }) {
    const cycle = await lockKnownCycle(tx, budgetYear);
    // since this was asked for a date may have passed, a co-chair left, or the last team gone
    const facts = await readLaunchFacts(tx, cycle, deps.clock.now());
    refuseObstacles(facts, APPROVAL_PAYLOADS.launch_cycle.parse(payload).startLate);
    await markLaunching(tx, budgetYear, approvalId, deps.clock.now());
    return async () => startNationalCycle(deps.client, deps.taskQueue, await nationalTimes(deps.pool, budgetYear));
  },

  async cancel_cycle(deps, tx, approval, confirmedBy) {
    const cycle = await lockCycle(tx, approval.budgetYear);
    if (cycle) refuseOver(cycle);
    await cancelCycle(tx, approval.budgetYear);
    await closeLaunchRequests(tx, approval.budgetYear, 'cycle_over', deps.clock.now());
    await forTeams(deps, tx, approval, confirmedBy, (id) => ({ id, type: 'end_cycle', outcome: 'cancelled' }), null);
    return undefined;
  },

  async move_milestone(deps, tx, { budgetYear, scopeId, approvalId, payload }) {
    const cycle = await lockKnownCycle(tx, budgetYear);
    if (cycle.status !== 'running') {
      throw new DomainError('not_awaiting_confirmation', `Dates move while a cycle runs; this one is ${cycle.status}.`);
    }
    const version = cycle.calendarVersion + 1;
    const moved = APPROVAL_PAYLOADS.move_milestone.parse(payload);
    // another date may have moved since this was asked for
    await refuseDates(tx, budgetYear, { regionId: scopeId, dates: [moved] });
    const at = { budgetYear, version, approvalId, atMs: deps.clock.now() };
    await insertCalendarVersion(tx, at, scopeId ?? '', [moved]);
    await setCalendarVersion(tx, budgetYear, version);
    // the sweeper signals every running team until it has applied the version
    return undefined;
  },

  async withdraw_team(deps, tx, approval, confirmedBy) {
    const ubtIds = [approval.scopeId ?? ''];
    return forTeams(deps, tx, approval, confirmedBy, (id) => ({ id, type: 'end_cycle', outcome: 'withdrawn' }), ubtIds);
  },

  async let_phase_go(deps, tx, approval, confirmedBy) {
    const { phase } = APPROVAL_PAYLOADS.let_phase_go.parse(approval.payload);
    const ubtIds = [approval.scopeId ?? ''];
    return forTeams(deps, tx, approval, confirmedBy, (id) => ({ id, type: 'let_phase_go', phase }), ubtIds);
  },

  async pause(deps, tx, approval, confirmedBy) {
    return forTeams(deps, tx, approval, confirmedBy, (id) => ({ id, type: 'pause' }), [approval.scopeId ?? '']);
  },

  async resume(deps, tx, approval, confirmedBy) {
    return forTeams(deps, tx, approval, confirmedBy, (id) => ({ id, type: 'resume' }), [approval.scopeId ?? '']);
  },

  async exempt_from_training(deps, tx, approval, confirmedBy) {
    const { personId } = APPROVAL_PAYLOADS.exempt_from_training.parse(approval.payload);
    await lockPerson(tx, personId);
    const today = nationalToday(deps);
    const { trainingRecordId } = await insertTrainingRecord(tx, {
      trainingRecordId: approval.approvalId,
      personId,
      source: 'exempt',
      completedOn: today,
      validUntil: addDays(today, EXEMPT_DAYS),
      recordedBy: confirmedBy,
      idempotencyKey: `approval ${approval.approvalId}`,
    });
    const commands = await tellOfTraining(tx, { trainingRecordId, personId, exempt: true }, deps.clock.now());
    return async () => void (await Promise.all(commands.map((command) => deliverCommand(deps, command))));
  },
};

export function refuseOver({ budgetYear, status }: Pick<Cycle, 'budgetYear' | 'status'>): void {
  if (status !== 'ended' && status !== 'cancelled') return;
  throw new DomainError('cycle_ended', `The cycle of ${budgetYear} is ${status} already; nothing is left to cancel.`);
}

/** Carries out a confirmed request inside its confirmation's transaction. */
export const carryOut: Effect = (deps, tx, approval, confirmedBy) =>
  EFFECTS[approval.action](deps, tx, approval, confirmedBy);

async function forTeams(
  deps: UseCaseDeps,
  tx: Tx,
  { budgetYear, approvalId, payload }: Approval,
  actorId: string,
  commandOf: (id: string) => Command,
  ubtIds: string[] | null,
): Promise<After> {
  // keys of people contain no space, so nobody can have used this one before
  const key = `approval ${approvalId}`;
  const given = { actorId, key, payload, atMs: deps.clock.now() };
  const commands = await commandTeams(tx, commandOf, { budgetYear, ubtIds }, given);
  return async () => {
    for (const command of commands) await deliverCommand(deps, command);
  };
}
