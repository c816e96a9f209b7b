// What time alone will do to a team's cycle, and when. The workflow sleeps until the first item and proposes its event.

import { EXTENSION_LIMIT, type MilestoneKey } from '../dates.ts';
import { LEVEL_ABOVE } from '../levels.ts';
import { SIDES } from '../vocabulary.ts';
import { openItems, owesFor } from './duties.ts';
import type { EventBody } from './events.ts';
import { budgetIsComplete, PHASE_TABLE } from './phases.ts';
import { levelAboveZero } from './rules/unit-budgets.ts';
import type { CycleState } from './state.ts';

/** `atMs` 0: at once. */
export interface AgendaItem {
  atMs: number;
  body: EventBody;
}

const DUE_DATES: MilestoneKey[] = ['prepare_due', 'training_due', 'filing_due', 'decisions_due'];

/** The earliest item; while a cycle runs there is always one, at the latest its `close`. */
export function nextOnAgenda(state: CycleState): AgendaItem | undefined {
  if (state.outcome !== null) return undefined;
  const items = [
    ...calendarItems(state),
    ...dueItems(state),
    ...filingItems(state),
    ...clockItems(state),
    ...phaseItems(state),
    ...endItems(state),
  ];
  return items.reduce((first, item) => (item.atMs < first.atMs ? item : first));
}

function calendarItems(state: CycleState): AgendaItem[] {
  if (state.known.version <= state.appliedVersion) return [];
  return [{ atMs: 0, body: { type: 'calendar_applied', version: state.known.version } }];
}

function dueItems(state: CycleState): AgendaItem[] {
  return DUE_DATES.filter((key) => !state.late.includes(key) && owesFor(state, key)).map((milestone) => ({
    atMs: state.known.dates[milestone],
    body: { type: 'due_passed', milestone },
  }));
}

function filingItems(state: CycleState): AgendaItem[] {
  if (state.phase !== 'apply' || state.filing.state === 'received') return [];
  const { filing, clocks, known } = state;
  const letGo = state.letGo.includes('apply');
  const cutOff = letGo ? 0 : known.dates.filing_cut_off;
  const because = letGo ? 'let_go' : 'cut_off';
  if (filing.state === 'jointly_signed') {
    const silence = clocks.receipt?.atMs;
    return [
      { atMs: cutOff, body: { type: 'counted_as_received', because } },
      ...(silence ? [{ atMs: silence, body: { type: 'counted_as_received', because: 'silence' } as const }] : []),
    ];
  }
  if (filing.state === 'returned') {
    // without a clock the filing was sent again in time and taken back. While the clock's instant is not known yet, the
    // cut-off alone must not end it
    const clock = clocks.due_back;
    const dueBack = clock ? Math.min(clock.atMs ?? known.dates.load, known.dates.load) : 0;
    const atMs = letGo ? 0 : Math.max(cutOff, dueBack);
    return [{ atMs, body: { type: 'counted_as_received', because: 'not_resent' } }];
  }
  const atCutOff: AgendaItem = { atMs: cutOff, body: filedAsItStands(state, because) };
  const impasse = clocks.impasse?.atMs;
  if (!impasse || impasse >= cutOff) return [atCutOff];
  const anySigned = SIDES.some((side) => state.signatures[side]);
  return [
    atCutOff,
    { atMs: impasse, body: anySigned ? filedAsItStands(state, 'impasse') : { type: 'impasse_lapsed' } },
  ];
}

/** When a running impasse ends at the latest; null: none runs, or its clock is not known yet. */
export function impasseEndsMs({ impasse, clocks, known }: CycleState): number | null {
  const atMs = clocks.impasse?.atMs;
  return impasse && atMs ? Math.min(atMs, known.dates.filing_cut_off) : null;
}

/** Each side's newest signed revision stands; with none, last year's model is carried forward. */
function filedAsItStands(state: CycleState, because: 'cut_off' | 'let_go' | 'impasse'): EventBody {
  const { labor, management } = state.signatures;
  const kind =
    labor && management
      ? 'two_positions'
      : labor || management
        ? 'one_side'
        : state.carryForwardFrom !== null
          ? 'carried_forward'
          : 'no_model';
  return { type: 'filed_without_joint_signature', kind, because, positions: { labor, management } };
}

function clockItems(state: CycleState): AgendaItem[] {
  const items: AgendaItem[] = [];
  const at = (key: string, body: EventBody) => {
    const atMs = state.clocks[key]?.atMs;
    if (atMs) items.push({ atMs, body });
  };
  for (const { requestId } of state.dataRequests) at(`data:${requestId}`, { type: 'data_request_lapsed', requestId });
  for (const { extensionId, milestone, level } of state.extensions) {
    const next = LEVEL_ABOVE[level];
    if (next) at(`extension:${extensionId}`, { type: 'extension_moved_up', extensionId, level: next });
    at(`extension_rest:${extensionId}`, { type: 'extension_rest_ended', extensionId });
    items.push({
      atMs: state.known.dates[EXTENSION_LIMIT[milestone]],
      body: { type: 'extension_lapsed', extensionId },
    });
  }
  for (const { unitId, zeroLevel } of state.units) {
    const next = zeroLevel && levelAboveZero(zeroLevel);
    if (next) at(`zero:${unitId}`, { type: 'zero_moved_up', unitId, level: next });
  }
  at('acknowledgement', { type: 'acknowledgement_lapsed' });
  return items;
}

function phaseItems(state: CycleState): AgendaItem[] {
  const { next, nextOpens, isComplete, overAt } = PHASE_TABLE[state.phase];
  const opens = state.known.dates[nextOpens];
  const complete = isComplete(state);
  const letGo = state.letGo.includes(state.phase) && state.phase !== 'apply';
  if (next === null) {
    return complete || letGo ? [{ atMs: opens, body: { type: 'cycle_ended', outcome: 'complete', open: [] } }] : [];
  }
  if (complete || letGo) {
    return [
      {
        atMs: opens,
        body: {
          type: 'phase_began',
          phase: next,
          because: complete ? 'complete' : 'let_go',
          covered: uncovered(state),
        },
      },
    ];
  }
  if (overAt === null) return [];
  const because = overAt === nextOpens ? 'opens' : 'cut_off';
  const atMs = Math.max(state.known.dates[overAt], opens);
  return [{ atMs, body: { type: 'phase_began', phase: next, because, covered: uncovered(state) } }];
}

const uncovered = (state: CycleState) =>
  state.phase === 'prepare' ? SIDES.filter((side) => state.seats[side].standing !== 'held') : [];

function endItems(state: CycleState): AgendaItem[] {
  const done = budgetIsComplete(state);
  const end: AgendaItem = {
    atMs: state.known.dates.close,
    body: { type: 'cycle_ended', outcome: done ? 'complete' : 'incomplete', open: done ? [] : openItems(state) },
  };
  if (state.loaded || state.published) return [end];
  return [{ atMs: state.known.dates.load, body: { type: 'budget_loaded', open: openItems(state) } }, end];
}
