import { z } from 'zod';
import { listSeatedCoChairSides, lockCycle } from '../../../db/cycles.ts';
import { countInScope } from '../../../db/launch.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { DomainError } from '../../../domain/errors.ts';
import { SIDES } from '../../../domain/vocabulary.ts';
import { nationalToday } from '../../acting-person.ts';
import { askOtherSide } from '../../approvals.ts';
import { approvalSchema, approvalView } from '../../contract/cycle.ts';
import { cyclePath, milestoneKey } from '../../contract/words.ts';
import { route } from '../../route.ts';
import { choosePastDates } from './choose-past-dates.ts';
import { refuseDates } from './refuse-dates.ts';

export const requestLaunch = route({
  method: 'post',
  path: '/api/cycles/{budgetYear}/launch',
  operationId: 'request_launch',
  summary: 'A national co-chair asks to launch; the other side’s confirms. Due dates already past need a choice each.',
  action: 'launch_cycle',
  params: cyclePath,
  body: z.strictObject({ startLate: z.array(milestoneKey).default([]) }),
  responds: { status: 202, description: 'Awaiting the other side’s confirmation.', schema: approvalSchema },
  async handle({ deps, actor, params, body }) {
    const approval = await inTransaction(deps.pool, async (tx) => {
      const cycle = await lockCycle(tx, params.budgetYear);
      if (!cycle) throw new DomainError('not_found', `There is no cycle for ${params.budgetYear}. Draft one first.`);
      if (cycle.status !== 'draft') throw new DomainError('not_a_draft', `This cycle is ${cycle.status} already.`);
      const seated = await listSeatedCoChairSides(tx, nationalToday(deps));
      const empty = SIDES.filter((side) => !seated.includes(side));
      if (empty.length > 0) {
        throw new DomainError(
          'co_chair_missing',
          `Both national co-chairs must be seated first; missing: ${empty.join(', ')}.`,
        );
      }
      if ((await countInScope(tx, params.budgetYear)) === 0) {
        throw new DomainError(
          'not_found',
          `No team of the roster is in scope: none has workers of ${cycle.agreements.join(', ')}${cycle.regions ? ` in ${cycle.regions.join(', ')}` : ''}. Check the agreements, or import the roster first.`,
        );
      }
      await refuseDates(tx, params.budgetYear, { regionId: null, dates: [] });
      const past = await choosePastDates(tx, params.budgetYear, deps.clock.now(), body.startLate);
      const asked = {
        action: 'launch_cycle',
        scopeKind: 'nation',
        scopeId: null,
        budgetYear: params.budgetYear,
      } as const;
      return askOtherSide(deps, tx, actor, { ...asked, payload: { startLate: past } }, {});
    });
    return approvalView(approval);
  },
});
