// Mails that an event itself sends, written into the outbox in the event's own transaction: once per event and person.

import { payloadOf } from '../application/commands/payloads.ts';
import { localDateOf } from '../calendar/instants.ts';
import type { Place } from '../calendar/place.ts';
import { type AskWritten, listAsks, listUnitFigures } from '../db/documents/team-budget.ts';
import { eventMailKey, insertMail, type MailKind } from '../db/mail/outbox.ts';
import { listRecipients, listRegionalCoChairs, type Recipient } from '../db/mail/recipients.ts';
import { listTeamPlaces } from '../db/organization/team-places.ts';
import { findTeam, listSpeakers, type Team } from '../db/teams/teams.ts';
import type { Tx } from '../db/transaction.ts';
import type { ExtendableMilestone } from '../domain/dates.ts';
import { inDollars } from '../domain/dollars.ts';
import { speakerOf, waitingFor } from '../domain/team-cycle/seats.ts';
import { SIDES } from '../domain/vocabulary.ts';
import type { RenderedMail } from '../mail/letter/letter.ts';
import { renderDecisionPublished } from '../mail/templates/decisions-mail.ts';
import { type EventAudience, renderExtensionGranted, renderFilingReturned } from '../mail/templates/event-mail.ts';
import type { RecordedEvent, RecorderDeps } from './recorded-event.ts';

export async function mailFilingReturned(tx: Tx, deps: RecorderDeps, recorded: RecordedEvent): Promise<void> {
  const missing = payloadOf(recorded.command, 'return_filing').comment;
  const dueMs = recorded.after.clocks.due_back?.atMs ?? recorded.after.known.dates.filing_cut_off;
  await mailBothSeats(tx, deps, recorded, 'filing_returned', (audience) =>
    renderFilingReturned(audience, missing, dueMs),
  );
}

export async function mailExtensionGranted(
  tx: Tx,
  deps: RecorderDeps,
  recorded: RecordedEvent,
  milestone: ExtendableMilestone,
  dueMs: number,
): Promise<void> {
  await mailBothSeats(tx, deps, recorded, 'extension_granted', (audience) =>
    renderExtensionGranted(audience, milestone, dueMs),
  );
}

export async function mailDecisionsPublished(tx: Tx, deps: RecorderDeps, recorded: RecordedEvent): Promise<void> {
  const { team, after } = recorded;
  const units = await listUnitFigures(
    tx,
    team,
    after.units.map(({ unitId }) => unitId),
  );
  const backfill = new Map(units.map((unit) => [unit.unitId, inDollars(unit.backfillCents ?? 0)]));
  const asks = await listAsks(
    tx,
    team,
    after.asks.map(({ askId }) => askId),
  );
  const published = {
    decisions: asks.flatMap(({ unitId, what, askedCents, decided }) =>
      decided === null
        ? []
        : [
            {
              ask: what,
              askedCents,
              backfill: `The backfill line of this unit is ${backfill.get(unitId) ?? 'not entered'}.`,
              ...textsOf(decided),
            },
          ],
    ),
    units: units.map(({ name, backfillCents, statement }) => ({
      unitName: name,
      backfillCents: backfillCents ?? 0,
      statement,
    })),
    acknowledgeByMs: after.clocks.acknowledgement?.atMs ?? null,
  };
  await mailBothSeats(tx, deps, recorded, 'decision_published', (audience) =>
    renderDecisionPublished(audience, published),
  );
}

const textsOf = ({ decision, grantedCents, rationale, contactName }: NonNullable<AskWritten['decided']>) => ({
  ...{ decision, grantedCents, contactName },
  reasonCode: rationale.reasonCode,
  reason: rationale.reasonText,
  dataReliedOn: rationale.dataReliedOn,
  laborInput: rationale.laborInputTreatment,
  alternatives: rationale.alternatives,
  nextStep: rationale.nextStep,
  reviewOn: rationale.reviewOn,
});

async function mailBothSeats(
  tx: Tx,
  deps: RecorderDeps,
  { event, team: key, hash }: RecordedEvent,
  kind: MailKind,
  render: (audience: EventAudience) => RenderedMail,
): Promise<void> {
  const team = await findTeam(tx, key.budgetYear, key.ubtId);
  if (!team) return;
  const today = localDateOf(event.atMs, team.timeZone);
  const people = await listSeatPeople(tx, team, today);
  const recipients = await listRecipients(tx, people, today);
  const coChairs = await listRegionalCoChairs(tx, [team.regionId], today);
  const { timeZone, state } = team;
  const place = (await listTeamPlaces(tx, [team.ubtId])).get(team.ubtId) ?? { timeZone, state };
  for (const recipient of recipients.values()) {
    const contacts = coChairs.filter(({ side }) => recipient.sides.includes(side)).map(({ name }) => name);
    const mail = render(audienceOf(team, place, recipient, contacts, today, deps.publicUrl));
    await insertMail(tx, {
      ...mail,
      key: eventMailKey(kind, { ...key, seq: event.seq, hash }, recipient.personId),
      kind,
      personId: recipient.personId,
      mailFrom: deps.mailFrom,
      // the sender's clock decides when it is due, and a workflow's may run ahead of it
      atMs: deps.clock.now(),
    });
  }
}

/** Who speaks from each seat, its cover where it is empty; and somebody proposed, who may speak tomorrow. */
async function listSeatPeople(tx: Tx, team: Team, today: string): Promise<string[]> {
  const covers = await listSpeakers(tx, team.ubtId, 'sponsor', today);
  const people = SIDES.flatMap((side) => {
    const speaker = speakerOf(team.snapshot, side);
    if (speaker !== 'cover') return [speaker.personId];
    const standIns = covers.filter((cover) => cover.side === side).map(({ personId }) => personId);
    return [...standIns, waitingFor(team.snapshot, side) ?? []].flat();
  });
  return [...new Set(people)];
}

function audienceOf(
  team: Team,
  place: Place,
  recipient: Recipient,
  contacts: string[],
  today: string,
  publicUrl: string,
): EventAudience {
  return {
    name: recipient.name,
    capacities: ['co-lead'],
    contacts,
    teamName: team.name,
    budgetYear: team.budgetYear,
    ubtId: team.ubtId,
    place,
    today,
    publicUrl,
  };
}
