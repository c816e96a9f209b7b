import type { CycleState } from '../../domain/team-cycle/state.ts';
import { SIDES } from '../../domain/vocabulary.ts';
import { fromEveryYear, inEveryEvent } from './any-year.ts';
import { DAY_MS, simulateTeam } from './simulate.ts';

describe('time alone', () => {
  test('leads from every state to an end, no later than close', () => {
    fromEveryYear((team) => {
      expect(team.waitForTheEnd()).toBeLessThanOrEqual(60);
      expect(team.state.outcome).not.toBeNull();
      expect(team.taken.at(-1)?.event.atMs ?? 0).toBeLessThanOrEqual(
        Math.max(team.state.known.dates.close, team.nowMs),
      );
    });
  });

  test('leads a team in which nobody does anything to incomplete, with its list', () => {
    const team = simulateTeam();
    team.waitForTheEnd();
    expect(team.state).toMatchObject({ phase: 'budget', outcome: 'incomplete', filing: { kind: 'no_model' } });
    expect(team.state.openAtEnd).toContain('publish_decisions');
    expect(team.nowMs).toBe(team.state.known.dates.close);
  });

  test('changes the state with every item', () => {
    inEveryEvent(({ command, before, after }) => command !== null || facts(before) !== facts(after));
  });

  test('never seats, trains, signs, records, acknowledges, decides, answers or publishes for anybody', () => {
    inEveryEvent(({ command, before, after }) => command !== null || whatPeopleDid(before) === whatPeopleDid(after));
  });

  test('fills no seat', () => {
    inEveryEvent(({ command, before, after }) => {
      if (command !== null) return true;
      return SIDES.every((side) => after.seats[side].standing !== 'held' || before.seats[side].standing === 'held');
    });
  });

  test('never makes a filing joint that both sides had not signed', () => {
    inEveryEvent(({ command, before, after }) => {
      if (command !== null || after.filing.kind !== 'joint' || before.filing.kind === 'joint') return true;
      // returned, and a newer one taken back: it counts as received as both had last signed it
      return before.filing.returned !== null && json(after.filing.sent) === json(before.filing.returned);
    });
  });

  test('never grants or refuses an extension, and confirms no zero', () => {
    inEveryEvent(({ command, event, before, after }) => {
      if (command !== null) return true;
      const granted = new Map(before.extensions.map((pending) => [pending.extensionId, pending.granted]));
      return (
        event.type !== 'extension_answered' &&
        after.extensions.every((pending) => json(pending.granted) === json(granted.get(pending.extensionId))) &&
        after.units.every(({ zeroConfirmed }, index) =>
          SIDES.every((side) => !zeroConfirmed[side] || before.units[index]?.zeroConfirmed[side]),
        )
      );
    });
  });

  test('never counts a model that nobody signed as on time', () => {
    inEveryEvent(({ after: { filing } }) => {
      return !['carried_forward', 'no_model'].includes(filing.kind ?? '') || filing.onTime === false;
    });
  });
});

const json = (value: unknown) => JSON.stringify(value);
const facts = ({ seq: _, known: __, ...rest }: CycleState) => json(rest);

/** What only a person may bring about. */
const whatPeopleDid = (state: CycleState) =>
  json([
    SIDES.map((side) => [state.seats[side].personId, state.seats[side].trained]),
    [state.signatures, state.discussion, state.acknowledged, state.inputs, state.questions, state.paused],
    [state.published, state.letGo, state.nextLaunched, state.seedsNextYear],
    state.units.map(({ backfill, final }) => [backfill, final]),
    state.asks.filter(({ decision }) => decision !== null),
  ]);

describe('a lost nudge', () => {
  test('lets no old date act: the workflow hears the newest dates with its next recording', () => {
    const team = simulateTeam();
    const later = team.state.known.dates.prepare_cut_off + 30 * DAY_MS;
    team.moveDates({ prepare_cut_off: later }, 'lost');
    team.waitPast('prepare_due', 60);
    const began = team.taken.find(({ event }) => event.type === 'phase_began');
    expect(began?.event.atMs).toBe(later);
    expect(team.state.appliedVersion).toBe(2);
  });
});
