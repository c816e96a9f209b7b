import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type TeamKey, team as teamOf } from '../api/team-queries.ts';
import { BudgetSection } from '../parts/team/budget-section.tsx';
import { PhaseLine } from '../parts/team/phase-line.tsx';
import { TeamSection } from '../parts/team/team-section.tsx';
import { cx } from '../ui/cx.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { teamWords } from '../words/en/team.ts';
import css from './team-page.module.css';

export const load = (client: QueryClient, path: TeamKey) => client.ensureQueryData(teamOf(path));

const route = getRouteApi('/cycles/$budgetYear/ubts/$ubtId');

export default function TeamPage() {
  const team = useSuspenseQuery(teamOf(route.useParams())).data;
  const { name, kind, facility, regionId, budgetYear } = team;
  return (
    <>
      <PageHeader title={name} above={teamWords.crumbs(facility, regionId)} lead={teamWords.lead(budgetYear, kind)} />
      <div className={cx(css.page)}>
        <PhaseLine team={team} />
        <TeamSection id="budget" title={teamWords.sections.budget}>
          <BudgetSection team={team} />
        </TeamSection>
      </div>
    </>
  );
}
