import type { MilestoneKey } from '../../domain/dates.ts';
import type { CycleState } from '../../domain/team-cycle/state.ts';
import { PHASES, SIDES } from '../../domain/vocabulary.ts';
import { inEveryEvent, inEveryYear } from './any-year.ts';

const phaseIndex = (state: CycleState) => PHASES.indexOf(state.phase);
const isRead = ({ acknowledged, acknowledgementLapsed }: CycleState) =>
  acknowledgementLapsed || (acknowledged.labor && acknowledged.management);

/** Written apart from the domain's own list, so that the two have to agree. */
function isUnitOpen({ inputs, asks, units }: CycleState, unitId: string): boolean {
  const backfill = units.find((unit) => unit.unitId === unitId)?.backfill ?? 'missing';
  return (
    inputs.some((input) => input.unitId === unitId && input.treatment === null) ||
    asks.some((ask) => ask.unitId === unitId && ask.decision === null) ||
    !['amount', 'zero_stands'].includes(backfill)
  );
}

describe('no sequence of commands and time', () => {
  test('goes back a phase, or forward by more than one', () => {
    inEveryEvent(({ before, after }) => [0, 1].includes(phaseIndex(after) - phaseIndex(before)));
  });

  test('begins a phase before its open date', () => {
    inEveryEvent(({ event, before }) => {
      if (event.type !== 'phase_began') return true;
      return event.atMs >= before.known.dates[`${event.phase}_opens`];
    });
  });

  test('leaves prepare before its cut-off with an empty seat, unless it was let go', () => {
    inEveryEvent(({ event, before }) => {
      if (event.type !== 'phase_began' || event.phase !== 'foundation') return true;
      const bothHeld = SIDES.every((side) => before.seats[side].standing === 'held');
      return bothHeld || before.letGo.includes('prepare') || event.atMs >= before.known.dates.prepare_cut_off;
    });
  });

  test('is in budget or repeat without a received filing', () => {
    inEveryEvent(({ after }) => !['budget', 'repeat'].includes(after.phase) || after.filing.state === 'received');
  });

  test('is in repeat without final budgets, publication, and both acknowledgements or their ten days', () => {
    inEveryEvent(({ after }) => {
      if (after.phase !== 'repeat') return true;
      return after.units.every(({ final }) => final) && after.published && isRead(after);
    });
  });

  test('is published with a unit budget that is not final', () => {
    inEveryEvent(({ after }) => !after.published || after.units.every(({ final }) => final));
  });

  test('is published with an undecided ask', () => {
    inEveryEvent(({ after }) => !after.published || after.asks.every(({ decision }) => decision !== null));
  });

  test('has a final unit budget with an open input, ask or backfill line', () => {
    inEveryEvent(({ after }) => !after.units.some(({ unitId, final }) => final && isUnitOpen(after, unitId)));
  });

  test('makes a unit budget final before its input window has closed, unless labor said that nothing more will come', () => {
    inEveryYear(({ taken }) => {
      const complete = new Set<string>();
      for (const { event, command, before } of taken) {
        if (command?.type === 'complete_input') complete.add(command.unitId);
        if (event.type !== 'unit_budget_finalized' || complete.has(event.unitId)) continue;
        expect(event.atMs).toBeGreaterThanOrEqual(before.known.dates.input_closes);
      }
    });
  });

  test('calls a filing joint without two signatures on one hash by two people of both sides', () => {
    inEveryEvent(({ after }) => {
      const { kind, state, sent } = after.filing;
      if (kind !== 'joint') return state !== 'jointly_signed';
      const { labor, management } = sent;
      if (!labor || !management) return false;
      const same = labor.hash === management.hash && labor.revisionId === management.revisionId;
      return same && labor.personId !== management.personId;
    });
  });

  test('has a filing that is joint though one side never signed it', () => {
    inEveryYear(({ taken }) => {
      const signed = new Set<string>();
      for (const { event, after } of taken) {
        if (event.type === 'signed') signed.add(`${event.side} ${event.revisionId} ${event.hash}`);
        const { kind, sent } = after.filing;
        for (const side of kind === 'joint' ? SIDES : [])
          expect(signed).toContain(`${side} ${sent[side]?.revisionId} ${sent[side]?.hash}`);
      }
    });
  });

  test('has a received filing of no kind', () => {
    inEveryEvent(({ after }) => after.filing.state !== 'received' || after.filing.kind !== null);
  });

  test('takes back a receipt', () => {
    inEveryEvent(({ before, after }) => before.filing.state !== 'received' || after.filing.state === 'received');
  });

  test('replaces a joint filing that was received', () => {
    inEveryEvent(({ before, after }) => {
      if (before.filing.state !== 'received' || before.filing.kind !== 'joint') return true;
      return JSON.stringify(before.filing) === JSON.stringify(after.filing);
    });
  });

  test('accepts a signature from an untrained person, a stranger, or who covers a seat that is filled', () => {
    inEveryEvent(({ event, command, before }) => {
      if (event.type !== 'signed' || command?.type !== 'sign') return true;
      const seat = before.seats[event.side];
      if (seat.personId === event.personId) return seat.trained;
      // whom a roster proposes once prepare is over has not taken the seat yet
      const proposedLate = seat.standing === 'proposed' && before.phase !== 'prepare';
      const empty = ['vacant', 'ad_interim'].includes(seat.standing) || proposedLate;
      return command.by.trained && command.by.as === 'cover' && empty;
    });
  });

  test('lets zero stand without the agreement of labor or of both co-chairs of one level', () => {
    inEveryYear(({ taken }) => {
      const agreed = new Map<string, Set<string>>();
      for (const { event, command, before, after } of taken) {
        if (event.type === 'backfill_set' || event.type === 'zero_moved_up') agreed.delete(event.unitId);
        if (command?.type === 'answer_zero' && command.agree) {
          const voices = agreed.get(command.unitId) ?? new Set();
          agreed.set(command.unitId, voices.add(`${command.level} ${command.side}`));
        }
        after.units.forEach(({ unitId, backfill }, index) => {
          if (backfill !== 'zero_stands' || before.units[index]?.backfill === 'zero_stands') return;
          const voices = agreed.get(unitId) ?? new Set();
          const both = (level: string) => SIDES.every((side) => voices.has(`${level} ${side}`));
          expect(voices.has('labor labor') || both('region') || both('nation')).toBe(true);
        });
      }
    });
  });

  test('returns a filing more than twice, or one that is not joint', () => {
    inEveryEvent(({ event, before, after }) => {
      if (after.filing.returns > 2) return false;
      return event.type !== 'filing_returned' || before.filing.kind === 'joint';
    });
  });

  test('declares an impasse without a record of the discussion', () => {
    inEveryEvent(({ event, before }) => event.type !== 'impasse_declared' || before.discussion !== null);
  });

  test('keeps an impasse or its data requests once the filing is sent', () => {
    inEveryEvent(({ after }) => {
      if (!['jointly_signed', 'returned', 'received'].includes(after.filing.state)) return true;
      return after.impasse === null && after.dataRequests.length === 0;
    });
  });

  test('lets a decision out with an incomplete rationale', () => {
    inEveryEvent(({ command }) => command?.type !== 'decide_ask' || command.missing.length === 0);
  });

  test('ends as complete before everything was published and read', () => {
    inEveryEvent(({ after }) => after.outcome !== 'complete' || (after.published && isRead(after)));
  });

  test('takes anything after its end, or keeps a clock running', () => {
    inEveryEvent(({ before, after }) => {
      return before.outcome === null && (after.outcome === null || Object.keys(after.clocks).length === 0);
    });
  });

  test('moves a cut-off, the input window, the load date or the close without a new calendar', () => {
    const fixed: MilestoneKey[] = ['prepare_cut_off', 'filing_cut_off', 'input_closes', 'load', 'close'];
    inEveryEvent(({ before, after }) => {
      if (before.known.version !== after.known.version) return true;
      return fixed.every((key) => before.known.dates[key] === after.known.dates[key]);
    });
  });

  test('moves a due date without a new calendar or the explicit grant of both sides', () => {
    inEveryYear(({ taken }) => {
      const grants = new Set<string>();
      let granted = 0;
      for (const { command, event, before, after } of taken) {
        if (command?.type === 'request_extension')
          for (const side of SIDES) grants.delete(`${command.extensionId} ${side}`);
        if (command?.type === 'answer_extension' && command.grant) grants.add(`${command.extensionId} ${command.side}`);
        if (event.type === 'extension_answered' && event.result === 'granted') {
          granted += 1;
          for (const side of SIDES) expect(grants).toContain(`${event.extensionId} ${side}`);
        }
        const moved = JSON.stringify(before.known.dates) !== JSON.stringify(after.known.dates);
        if (moved && before.known.version === after.known.version) expect(granted).toBeGreaterThan(0);
      }
    });
  });
});
