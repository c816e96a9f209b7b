import { memo } from 'react';
import type { Schema } from '../../api/queries.ts';
import { Badge } from '../../ui/badge.tsx';
import { cx } from '../../ui/cx.ts';
import { type LongColumn, LongTable } from '../../ui/long-table.tsx';
import { filingWords, kindWords, phaseWords, regionWords } from '../../words/en/region.ts';
import { TeamLink } from '../team-link.tsx';
import css from './team-table.module.css';

const words = regionWords.teams;
type Team = Schema['TeamLine'];

interface Props {
  budgetYear: number;
  teams: Team[];
  /** Names by id, where the teams are of several regions. */
  regions: Map<string, string> | null;
}

/** Where each team stands, one line a team. Typing in the filters must not draw it anew before its rows change. */
export const TeamTable = memo(function TeamTable({ budgetYear, teams, regions }: Props) {
  const columns: LongColumn<Team>[] = [
    {
      title: words.columns.team,
      isName: true,
      cell: (team) => <Name team={team} budgetYear={budgetYear} />,
    },
    { title: words.columns.facility, isWide: true, cell: ({ facility }) => facility },
    ...(regions
      ? [{ title: words.columns.region, isWide: true, cell: ({ regionId }: Team) => regions.get(regionId) ?? regionId }]
      : []),
    { title: words.columns.phase, isWide: true, cell: phaseOf },
    { title: words.columns.filing, isWide: true, cell: filingOf },
    {
      title: words.columns.discussion,
      isWide: true,
      cell: ({ discussionConfirmed }) => <Done isDone={discussionConfirmed} word={words.confirmed} />,
    },
    {
      title: words.columns.decisions,
      isWide: true,
      cell: ({ published }) => <Done isDone={published} word={words.published} />,
    },
  ];
  return <LongTable caption={words.caption} columns={columns} rows={teams} keyOf={({ ubtId }) => ubtId} />;
});

const phaseOf = ({ phase, outcome }: Team): string => (outcome ? words.outcomes[outcome] : phaseWords[phase]);
const filingOf = ({ filingState, filingKind }: Team): string =>
  filingKind ? `${filingWords[filingState]}, ${kindWords[filingKind]}` : filingWords[filingState];

const Name = ({ team, budgetYear }: { team: Team; budgetYear: number }) => (
  <>
    <span className={cx(css.name)}>
      <TeamLink team={{ budgetYear, ubtId: team.ubtId }} look="title">
        {team.name}
      </TeamLink>
    </span>{' '}
    <span className={cx(css.id)}>{team.ubtId}</span>
    {team.overdue && (
      <>
        {' '}
        <Badge tone="danger">{words.late}</Badge>
      </>
    )}
    {team.paused && (
      <>
        {' '}
        <Badge>{words.paused}</Badge>
      </>
    )}
    <span className={cx(css.narrow)}>
      {team.facility} · {phaseOf(team)} · {filingOf(team)}
    </span>
  </>
);

const Done = ({ isDone, word }: { isDone: boolean; word: string }) =>
  isDone ? (
    word
  ) : (
    <span className={cx(css.not)}>
      <span aria-hidden="true">{words.notYet}</span>
      <span className={cx(css.read)}>{words.notYetRead}</span>
    </span>
  );
