import { localDateOf } from '../../calendar/instants.ts';
import { NATIONAL_REFERENCE } from '../../calendar/place.ts';
import { confirmCoLead, endCoLead, endOtherCoLeads, insertCoLead } from '../../db/teams/seats.ts';
import type { SeatEvents } from '../../domain/team-cycle/rules/seats.ts';
import { noteSeatChanges } from '../note-seat-changes.ts';
import { actorOf, type Projections } from '../recorded-event.ts';

// roles begin and end by the national date, wherever the team is: the API asks for the same one
const nationalDate = (atMs: number) => localDateOf(atMs, NATIONAL_REFERENCE.timeZone);

/** Also changes the person's role on record, from which the next year and the next import start. */
export const projectSeats: Projections<SeatEvents> = {
  async seat_held(tx, recorded) {
    const { team, event } = recorded;
    await confirmCoLead(tx, { ubtId: team.ubtId, side: event.side }, event.personId, actorOf(recorded), event.atMs);
  },

  async seat_holder_named(tx, recorded, deps) {
    const { team, event } = recorded;
    const seat = { ubtId: team.ubtId, side: event.side };
    const { personId, atMs } = event;
    const startsOn = nationalDate(atMs);
    await endOtherCoLeads(tx, seat, personId, startsOn);
    await insertCoLead(tx, seat, { personId, confirmedBy: actorOf(recorded), startsOn, atMs });
    await noteSeatChanges(tx, recorded, deps);
  },

  async seat_vacated(tx, recorded, deps) {
    const { team, event, before } = recorded;
    await noteSeatChanges(tx, recorded, deps);
    const { personId } = before.seats[event.side];
    const seat = { ubtId: team.ubtId, side: event.side };
    if (personId !== null) await endCoLead(tx, seat, personId, nationalDate(event.atMs));
  },

  // the roster that proposes somebody has written their assignment already
  seat_holder_proposed: noteSeatChanges,
  // the training record is what the command was made from
  training_recorded: null,
};
