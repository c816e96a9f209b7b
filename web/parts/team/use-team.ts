import { useSuspenseQueries } from '@tanstack/react-query';
import { tasks } from '../../api/queries.ts';
import { revisions } from '../../api/revisions.ts';
import { acts, papers, type TeamKey, team } from '../../api/team-queries.ts';

/** All that the sections of a team's page show, and what the person on it owes there. */
export function useTeam(key: TeamKey) {
  const [ofTeam, written, drafts, possible, own] = useSuspenseQueries({
    queries: [team(key), papers(key), revisions(key), acts(key), tasks()],
  });
  const { budgetYear, ubtId } = key;
  return {
    teamKey: { budgetYear, ubtId },
    team: ofTeam.data,
    papers: written.data,
    revisions: drafts.data,
    acts: possible.data,
    own: own.data.filter((task) => task.ubtId === ubtId && task.budgetYear === budgetYear),
    nameOf: (personId: string | null) =>
      written.data.people.find((person) => person.personId === personId)?.name ?? personId ?? '',
  };
}

export type OfTeam = ReturnType<typeof useTeam>;
