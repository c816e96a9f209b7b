import { localDateOf } from '../calendar/instants.ts';
import { NATIONAL_REFERENCE } from '../calendar/place.ts';
import { confirmCoLead, endCoLeads, insertCoLead } from '../db/seats.ts';
import type { WriteRows } from './record-step.ts';

/** A seat taken here is the standing assignment from now on: the next year and the next import start from it. */
export const writeTraining: WriteRows = async (tx, { team, step, command }) => {
  if (step.type === 'seat_held') {
    const confirmedBy = command?.actor_id ?? step.personId;
    await confirmCoLead(tx, { ubtId: team.ubtId, side: step.side }, step.personId, confirmedBy, step.atMs);
  }
  if (step.type !== 'seat_holder_named' && step.type !== 'seat_vacated') return;
  // roles begin and end by the national date, wherever the team is: the API asks for the same one
  const today = localDateOf(step.atMs, NATIONAL_REFERENCE.timeZone);
  const seat = { ubtId: team.ubtId, side: step.side };
  const personId = step.type === 'seat_holder_named' ? step.personId : null;
  await endCoLeads(tx, seat, personId, today);
  if (personId) {
    const confirmedBy = command?.actor_id ?? personId;
    await insertCoLead(tx, seat, { personId, confirmedBy, startsOn: today, atMs: step.atMs });
  }
};
