import { z } from 'zod';
import { personExists } from '../../../db/actors.ts';
import { DomainError } from '../../../domain/errors.ts';
import { missingParts } from '../../../domain/rationale.ts';
import { askDecision, cents, localDate, optionalText, reasonCode, ref } from '../../contract/words.ts';
import { teamCommand } from '../../team-command.ts';

// every part may be left out here: the gate in domain/ names all that is missing at once
const rationale = z.strictObject({
  amountGrantedCents: cents.nullable().default(null),
  reasonCode: reasonCode.nullable().default(null),
  reasonText: optionalText,
  dataReliedOn: optionalText,
  laborInputTreatment: optionalText,
  alternatives: optionalText,
  nextStep: optionalText,
  reviewOn: localDate.nullable().default(null),
  contactPersonId: ref.nullable().default(null),
});

export const decideAsk = teamCommand({
  type: 'decide_ask',
  path: 'decisions',
  summary: 'A budget-maker decides one ask, with its complete rationale.',
  body: z.strictObject({ askId: z.string().min(1).max(80), decision: askDecision, rationale }),
  async facts({ tx, body: { askId, decision, rationale } }) {
    const { contactPersonId } = rationale;
    // the mail of a decision names its contact: it would leave out a decision whose contact nobody is
    if (contactPersonId && !(await personExists(tx, contactPersonId))) {
      throw new DomainError('not_found', `The contact ${contactPersonId} is not on record. Name a person who is.`);
    }
    return { askId, decision, missing: missingParts(rationale, decision) };
  },
});
