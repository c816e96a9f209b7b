import { copyDecision } from '../db/decisions.ts';
import { confirmDiscussion, insertDiscussion } from '../db/discussions.ts';
import { endSignOffs, saveFiling, standSignOff, takeBackFiling } from '../db/filings.ts';
import type { Tx } from '../db/transaction.ts';
import { saveFinalUnits } from '../db/unit-budgets.ts';
import { SIDES } from '../domain/vocabulary.ts';
import { mailFilingReturned } from './event-mails.ts';
import { finalUnits } from './record-budget-input.ts';
import type { RecordedStep, WriteRows } from './record-step.ts';

export const writeSubmission: WriteRows = async (tx, recorded, deps) => {
  const { team, step, before, after, command } = recorded;
  switch (step.type) {
    case 'discussion_recorded': {
      const { discussionId, side, held, atMs } = step;
      const content = (command?.payload.content ?? {}) as Record<string, unknown>;
      await insertDiscussion(tx, { ...team, discussionId, side, held, content, atMs });
      return;
    }
    case 'discussion_confirmed':
      return confirmDiscussion(tx, step.discussionId, step.atMs);
    case 'signed':
      if (step.commandId) await standSignOff(tx, team, step.commandId, step.side);
      if (step.effect === 'sent' || step.effect === 'received') await saveFiling(tx, team, after, step.atMs);
      if (step.effect === 'received') await keepDecisions(tx, recorded);
      return;
    case 'signature_withdrawn':
      await endSignOffs(tx, team, [step.side], 'withdrawn');
      if (before.filing.state === 'jointly_signed') await takeBackFiling(tx, team);
      return;
    case 'filing_returned':
      await endSignOffs(tx, team, SIDES, 'replaced');
      await saveFiling(tx, team, after, step.atMs);
      return mailFilingReturned(tx, deps, recorded);
    case 'filing_received':
    case 'counted_as_received':
    case 'filed_without_joint_signature':
      return saveFiling(tx, team, after, step.atMs);
  }
};

/** A later joint filing: decisions on unchanged asks stand under their new ids, units with new asks are open again. */
async function keepDecisions(tx: Tx, { team, before, after }: RecordedStep): Promise<void> {
  for (const ask of after.asks.filter(({ decision }) => decision !== null)) {
    const earlier = before.asks.find(({ unitId, hash }) => unitId === ask.unitId && hash === ask.hash);
    if (earlier && earlier.askId !== ask.askId) await copyDecision(tx, team, earlier.askId, ask.askId);
  }
  await saveFinalUnits(tx, team.budgetYear, team.ubtId, finalUnits(after));
}
