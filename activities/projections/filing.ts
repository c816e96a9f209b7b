import { payloadOf } from '../../application/commands/payloads.ts';
import { copyDecision } from '../../db/documents/decisions.ts';
import { confirmDiscussion, insertDiscussion } from '../../db/documents/discussions.ts';
import { endSignOffs, saveFiling, standSignOff, takeBackFiling } from '../../db/documents/filings.ts';
import { saveFinalUnits } from '../../db/documents/unit-budgets.ts';
import type { Tx } from '../../db/transaction.ts';
import type { DiscussionEvents } from '../../domain/team-cycle/rules/discussion.ts';
import { type FilingEvents, standingAsk } from '../../domain/team-cycle/rules/filing.ts';
import { SIDES } from '../../domain/vocabulary.ts';
import { mailFilingReturned } from '../event-mails.ts';
import type { Projections, RecordedEvent } from '../recorded-event.ts';
import { finalUnits } from './budget.ts';

export const projectFiling: Projections<DiscussionEvents & FilingEvents> = {
  async discussion_recorded(tx, { team, event, command }) {
    const { discussionId, side, held, atMs } = event;
    const { content } = payloadOf(command, 'record_discussion');
    await insertDiscussion(tx, { ...team, discussionId, side, held, content, atMs });
  },

  discussion_confirmed: (tx, { event }) => confirmDiscussion(tx, event.discussionId, event.atMs),

  async signed(tx, recorded) {
    const { team, event, after } = recorded;
    if (event.commandId)
      await standSignOff(tx, team, { commandId: event.commandId, side: event.side, atMs: event.atMs });
    if (event.effect === 'sent' || event.effect === 'received') await saveFiling(tx, team, after, event.atMs);
    if (event.effect === 'received') await keepDecisions(tx, recorded);
  },

  async signature_withdrawn(tx, { team, event, before }) {
    await endSignOffs(tx, team, [event.side], 'withdrawn');
    if (before.filing.state === 'jointly_signed') await takeBackFiling(tx, team);
  },

  async filing_returned(tx, recorded, deps) {
    const { team, event, after } = recorded;
    await endSignOffs(tx, team, SIDES, 'replaced');
    await saveFiling(tx, team, after, event.atMs);
    await mailFilingReturned(tx, deps, recorded);
  },

  filing_received: saveAsItStands,
  counted_as_received: saveAsItStands,
  filed_without_joint_signature: saveAsItStands,

  // an impasse and its data requests are the team's memory and its events: what was written stays with the commands
  impasse_declared: null,
  impasse_withdrawn: null,
  impasse_lapsed: null,
  data_requested: null,
  data_answered: null,
  data_request_lapsed: null,
};

function saveAsItStands(tx: Tx, { team, event, after }: RecordedEvent): Promise<void> {
  return saveFiling(tx, team, after, event.atMs);
}

/** A later joint filing: decisions on unchanged asks stand under their new ids, units with new asks are open again. */
async function keepDecisions(tx: Tx, { team, before, after }: RecordedEvent): Promise<void> {
  for (const ask of after.asks.filter(({ decision }) => decision !== null)) {
    const earlier = standingAsk(before.asks, ask);
    if (earlier && earlier.askId !== ask.askId) await copyDecision(tx, team, earlier.askId, ask.askId);
  }
  await saveFinalUnits(tx, team.budgetYear, team.ubtId, finalUnits(after));
}
