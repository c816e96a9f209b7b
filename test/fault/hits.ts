import type { Blow, Look, Place } from './blows.ts';
import type { RunFacts } from './histories.ts';
import type { Acknowledged } from './people.ts';

/** The places that one kill hit; a thing in flight counts for the first kill that caught it there. */
export type Hits = Map<Blow, Set<Place>>;

interface Known {
  blows: Blow[];
  /** By team; only of teams that did not travel in time, whose instants are the wall's. */
  chains: Map<string, RunFacts[]>;
  acknowledged: Acknowledged[];
  /** Message-IDs at the mail server. */
  arrived: string[];
}

/**
 * Read off afterwards: what the database held at the moment of the kill, against the instants that the histories
 * give to starts, Updates and continue-as-news, and against the moment at which each caller had its answer.
 */
export function findHits({ blows, chains, acknowledged, arrived }: Known): Hits {
  const answeredAt = new Map(acknowledged.map(({ answer, answeredAtMs }) => [answer?.commandId, answeredAtMs]));
  const caught = new Set<string>();
  return new Map(
    blows.map((blow) => {
      const hit = new Set<Place>();
      const note = (what: string, place: Place) => {
        if (caught.has(`${what} ${place}`)) return;
        caught.add(`${what} ${place}`);
        hit.add(place);
      };
      for (const id of blow.look.sending.filter((sending) => arrived.includes(sending))) {
        note(id, 'after the mail arrived, before the outbox knows');
      }
      for (const [ubtId, runs] of chains) {
        const start = placeOfStart(blow, ubtId, runs);
        if (start) note(ubtId, start);
        for (const command of blow.look.commands.filter((row) => row.ubtId === ubtId)) {
          const place = placeOfCommand(blow, command, runs, answeredAt.get(command.commandId));
          if (place) note(command.commandId, place);
        }
        for (const [edge, run] of runs.entries()) {
          const place = placeOfEdge(blow, ubtId, edge, run, runs[edge + 1]);
          if (place) note(run.runId, place);
        }
      }
      return [blow, hit] as const;
    }),
  );
}

function placeOfStart({ atMs, look }: Blow, ubtId: string, runs: RunFacts[]): Place | undefined {
  if (!look.notStarted.includes(ubtId)) return undefined;
  return (runs[0]?.startedAtMs ?? Number.POSITIVE_INFINITY) > atMs ? 'before the start' : 'after the start';
}

function placeOfCommand(
  { atMs }: Blow,
  { commandId, status }: Look['commands'][number],
  runs: RunFacts[],
  answeredAtMs: number | undefined,
): Place | undefined {
  const first = (list: RunFacts['accepted'][]) =>
    Math.min(...list.flat().flatMap((one) => (one.updateId === commandId ? [one.atMs] : [])));
  if (status === 'refused') return undefined;
  if (status === 'pending') {
    return first(runs.map((run) => run.accepted)) > atMs ? 'before the Update' : 'after the Update, before the commit';
  }
  if (first(runs.map((run) => run.completed)) > atMs) return 'after the commit, before the engine knows';
  return answeredAtMs !== undefined && answeredAtMs > atMs ? 'after the Update, before the caller knows' : undefined;
}

/** The nth run ends with the nth phase change; its event is in the look once it was committed. */
function placeOfEdge(
  { atMs, look }: Blow,
  ubtId: string,
  edge: number,
  run: RunFacts,
  next: RunFacts | undefined,
): Place | undefined {
  const committed = look.edges.filter((event) => event.ubtId === ubtId).length;
  if (run.continuedAtMs === null || committed <= edge) return undefined;
  if (run.continuedAtMs > atMs) return 'before the continue-as-new';
  return (next?.begunAtMs ?? Number.POSITIVE_INFINITY) > atMs ? 'after the continue-as-new' : undefined;
}
