// What of a team's budget is told, and to whom: until it is published, decisions and figures are their makers' drafts.

import type { z } from 'zod';
import { reviewDates } from '../../application/commands/check-decision.ts';
import type {
  AskWritten,
  listLaborInputs,
  listQuestions,
  listReceipts,
  listUnitFigures,
} from '../../db/documents/team-budget.ts';
import type { Team } from '../../db/teams/teams.ts';
import { decisionInWords, reasonInWords, treatmentInWords } from '../../domain/decision-in-words.ts';
import { openItemsInWords } from '../../domain/team-cycle/open-items-in-words.ts';
import { unitsWithoutAsk } from '../../domain/team-cycle/rules/decisions.ts';
import type { UnitBudget } from '../../domain/team-cycle/state.ts';
import { unitStanding } from '../../domain/team-cycle/unit-standing.ts';
import { INPUT_TREATMENTS, REASON_CODES, type Side } from '../../domain/vocabulary.ts';
import type { teamBudgetSchema } from '../contract/budget.ts';
import { dueWords } from './due-text.ts';
import { filingView, unitBudgetView } from './team-view.ts';

type Answer = z.output<typeof teamBudgetSchema>;

export interface BudgetWritten {
  units: Awaited<ReturnType<typeof listUnitFigures>>;
  asks: AskWritten[];
  inputs: Awaited<ReturnType<typeof listLaborInputs>>;
  questions: Awaited<ReturnType<typeof listQuestions>>;
  receipts: Awaited<ReturnType<typeof listReceipts>>;
  contacts: Answer['contacts'];
}

/** What the acting person may do here. */
export interface Acting {
  may: Answer['may'];
  seats: Side[];
  zeroSides: Map<string, Side[]>;
}

const CHOICES: Answer['choices'] = {
  reasons: REASON_CODES.map((code) => ({ code, words: reasonInWords(code) })),
  treatments: INPUT_TREATMENTS.map((treatment) => ({ treatment, words: treatmentInWords(treatment) })),
};

export function budgetView(team: Team, written: BudgetWritten, acting: Acting, nowMs: number): Answer {
  const { snapshot: state } = team;
  const closesMs = state.known.dates.input_closes;
  const inputIsOpen = nowMs < closesMs && !state.published && state.outcome === null;
  const makes = acting.may.includes('decide_ask');
  const { today, reviewBefore } = reviewDates(team, nowMs);
  return {
    budgetYear: team.budgetYear,
    ubtId: team.ubtId,
    team: team.name,
    facility: team.facility,
    timeZone: team.timeZone,
    phase: state.phase,
    outcome: state.outcome,
    published: state.published,
    filing: filingView(state.filing),
    may: acting.may,
    seats: acting.seats,
    inputClosesAt: new Date(closesMs).toISOString(),
    inputCloses: dueWords(closesMs, team.timeZone),
    inputIsOpen,
    review: { after: today, before: reviewBefore },
    contacts: written.contacts,
    units: state.units.map((unit) => ({
      ...unitBudgetView(unit),
      ...figuresOf(unit, written, state.published || makes),
      zeroSides: acting.zeroSides.get(unit.unitId) ?? [],
      needsStatement: unitsWithoutAsk(state).includes(unit.unitId),
      ...openOf(team, unit, nowMs),
    })),
    choices: CHOICES,
    inputs: written.inputs.map(({ givenAt, ...given }) => ({
      ...given,
      treatmentInWords: given.treatment && treatmentInWords(given.treatment),
      givenAt: givenAt.toISOString(),
    })),
    asks: written.asks.map((ask) => askView(ask, team, makes)),
    questions: written.questions.map(({ askedAt, answeredAt, ...asked }) => ({
      ...asked,
      askedAt: askedAt.toISOString(),
      answeredAt: answeredAt?.toISOString() ?? null,
    })),
    acknowledged: { labor: state.acknowledged.labor, management: state.acknowledged.management },
    receipts: written.receipts.map(({ readAt, ...receipt }) => ({ ...receipt, readAt: readAt.toISOString() })),
  };
}

/** A zero and its reason are told at once: labor is asked about them. */
function figuresOf({ unitId }: UnitBudget, { units }: BudgetWritten, told: boolean) {
  const figures = units.find((one) => one.unitId === unitId);
  const isTold = told || figures?.backfillCents === 0;
  return {
    name: figures?.name ?? unitId,
    backfillCents: isTold ? (figures?.backfillCents ?? null) : null,
    backfillHours: isTold ? (figures?.backfillHours ?? null) : null,
    zeroReason: figures?.zeroReason ?? null,
    statement: figures?.statement ?? null,
  };
}

function openOf({ snapshot }: Team, unit: UnitBudget, nowMs: number) {
  const { units, inputs, asks, known } = snapshot;
  const desk = { units, inputs, asks, inputClosesMs: known.dates.input_closes };
  const { open } = unitStanding({ ...snapshot, desk }, unit.unitId, nowMs);
  return { open, openInWords: openItemsInWords(open) };
}

function askView(
  { askId, unitId, what, askedCents, decided }: AskWritten,
  team: Team,
  makes: boolean,
): Answer['asks'][number] {
  const { from = 'joint' as const } = team.snapshot.asks.find((one) => one.askId === askId) ?? {};
  const told = decided !== null && (makes || decided.isPublished) ? decided : null;
  return {
    askId,
    n: Number(askId.split('.').at(-1)),
    unitId,
    from,
    what,
    askedCents,
    decided: told && {
      decision: told.decision,
      decisionInWords: decisionInWords(told.decision),
      grantedCents: told.grantedCents,
      differenceCents: told.grantedCents - askedCents,
      confirmAboveAsk: told.confirmAboveAsk,
      reasonCode: told.rationale.reasonCode,
      reasonInWords: reasonInWords(told.rationale.reasonCode),
      reasonText: told.rationale.reasonText,
      dataReliedOn: told.rationale.dataReliedOn,
      laborInputTreatment: told.rationale.laborInputTreatment,
      alternatives: told.rationale.alternatives,
      nextStep: told.rationale.nextStep,
      reviewOn: told.rationale.reviewOn,
      contactPersonId: told.rationale.contactPersonId,
      contactName: told.contactName,
      decidedBy: told.decidedBy,
      isPublished: told.isPublished,
    },
  };
}
