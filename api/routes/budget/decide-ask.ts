import { checkDecision } from '../../../application/commands/check-decision.ts';
import { nationalToday } from '../../../calendar/national-today.ts';
import { findAskedCents } from '../../../db/documents/decisions.ts';
import { refuseUnless } from '../../../domain/errors.ts';
import { refuseFields } from '../../../domain/field-problems.ts';
import { missingFields, missingParts } from '../../../domain/team-cycle/rules/rationale.ts';
import { teamCommand } from '../../http/team-command.ts';

export const decideAsk = teamCommand({
  type: 'decide_ask',
  path: 'decisions',
  summary:
    'A budget-maker decides one ask, with its complete rationale. More than was asked needs `confirmAboveAsk: true`.',
  async facts({ deps, tx, team, body: { askId, decision, confirmAboveAsk, rationale } }) {
    const missing = missingParts(rationale, decision);
    const askedCents = await findAskedCents(tx, team, askId);
    refuseUnless(
      askedCents !== undefined,
      'not_found',
      'No signed revision of this team has such an ask. Check its id.',
    );
    const { amountGrantedCents: grantedCents, reviewOn, contactPersonId } = rationale;
    const made = { decision, askedCents, grantedCents, confirmAboveAsk, reviewOn, contactPersonId };
    const when = { nowMs: deps.clock.now(), rolesOn: nationalToday(deps) };
    const contradictions = await checkDecision(tx, team, made, when);
    // a rationale that only lacks something is refused by the gate in domain/
    if (contradictions.length > 0) refuseFields([...contradictions, ...missingFields(missing)], '#/body');
    return { askId, decision, missing };
  },
});
