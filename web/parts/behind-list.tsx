import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import type { Schema } from '../api/queries.ts';
import { behind } from '../api/region-queries.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { phaseWords, regionWords } from '../words/en/region.ts';
import css from './behind-list.module.css';
import { TeamLink } from './team-link.tsx';

const words = regionWords.behind;
type Behind = Schema['TeamBehind'];

/** Which teams are late or nearly so, and why: for those who may be shown it, alike for both sides. */
export function BehindList({ budgetYear, regionId }: { budgetYear: number; regionId: string | null }) {
  const list = useSuspenseInfiniteQuery(behind(budgetYear, regionId));
  const teams = list.data.pages.flatMap((page) => page.teams);
  const late = teams.filter(({ lateness }) => lateness === 'late');
  const atRisk = teams.filter(({ lateness }) => lateness !== 'late');
  return (
    <section aria-labelledby="behind" className={cx(css.section)}>
      <div>
        <h2 id="behind">{words.title}</h2>
        <p className={cx(css.lead)}>{words.lead}</p>
      </div>
      {teams.length === 0 && (
        <EmptyState title={words.nothing}>
          <p>{words.nothingText}</p>
        </EmptyState>
      )}
      {late.length > 0 && <Teams title={words.late} teams={late} budgetYear={budgetYear} />}
      {atRisk.length > 0 && <Teams title={words.atRisk} teams={atRisk} budgetYear={budgetYear} />}
      {list.hasNextPage && (
        <div>
          <Button isPending={list.isFetchingNextPage} onPress={() => list.fetchNextPage()}>
            {words.more}
          </Button>
        </div>
      )}
    </section>
  );
}

const Teams = ({ title, teams, budgetYear }: { title: string; teams: Behind[]; budgetYear: number }) => (
  <div className={cx(css.kind)}>
    <h3>
      {title} <span className={cx(css.count)}>{teams.length}</span>
    </h3>
    <ul className={cx(css.teams)}>
      {teams.map((team) => (
        <Team key={team.ubtId} team={team} budgetYear={budgetYear} />
      ))}
    </ul>
  </div>
);

const Team = ({ team, budgetYear }: { team: Behind; budgetYear: number }) => (
  <li className={cx(css.team)}>
    <p className={cx(css.who)}>
      <span className={cx(css.name)}>
        <TeamLink team={{ budgetYear, ubtId: team.ubtId }} look="title">
          {team.name}
        </TeamLink>
      </span>
      <span className={cx(css.where)}>
        {team.facility} · {team.ubtId} · {phaseWords[team.phase]}
      </span>
      {team.paused && (
        <span>
          <Badge>{words.paused}</Badge>
        </span>
      )}
    </p>
    <ul className={cx(css.reasons)}>
      {team.reasons.map((reason) => (
        <Reason key={`${reason.kind} ${reason.subject} ${reason.personId} ${reason.side}`} reason={reason} />
      ))}
    </ul>
  </li>
);

const Reason = ({
  reason: { words: what, who, lateness, dueAt, due, resting },
}: {
  reason: Schema['ReasonBehind'];
}) => (
  <li className={cx(css.reason)}>
    <p>{what}</p>
    <p className={cx(css.where)}>
      <span className={cx(css.owes)}>{who}</span> ·{' '}
      <time dateTime={dueAt} className={cx(lateness === 'late' && css.late)}>
        {lateness === 'late' ? words.since(due) : words.due(due)}
      </time>
      {resting && <> · {words.resting}</>}
    </p>
  </li>
);
