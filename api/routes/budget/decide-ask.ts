import { personExists } from '../../../db/actors.ts';
import { DomainError } from '../../../domain/errors.ts';
import { missingParts } from '../../../domain/rationale.ts';
import { teamCommand } from '../../team-command.ts';

export const decideAsk = teamCommand({
  type: 'decide_ask',
  path: 'decisions',
  summary: 'A budget-maker decides one ask, with its complete rationale.',
  async facts({ tx, body: { askId, decision, rationale } }) {
    const { contactPersonId } = rationale;
    // the mail of a decision names its contact: it would leave out a decision whose contact nobody is
    if (contactPersonId && !(await personExists(tx, contactPersonId))) {
      throw new DomainError('not_found', `The contact ${contactPersonId} is not on record. Name a person who is.`);
    }
    return { askId, decision, missing: missingParts(rationale, decision) };
  },
});
