import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { teamBudget } from '../api/budget-queries.ts';
import { approvals, me, tasks } from '../api/queries.ts';
import { revisions } from '../api/revisions.ts';
import { acts, facts, papers, type TeamKey, team as teamOf, teamYears } from '../api/team-queries.ts';
import { BudgetSection } from '../parts/team/budget-section.tsx';
import { DatesSection } from '../parts/team/dates-section.tsx';
import { DiscussionSection } from '../parts/team/discussion-section.tsx';
import { ExtensionsSection } from '../parts/team/extensions-section.tsx';
import { FactsSection } from '../parts/team/facts-section.tsx';
import { FilingSection } from '../parts/team/filing-section.tsx';
import { ImpasseSection } from '../parts/team/impasse-section.tsx';
import { NextStep } from '../parts/team/next-step.tsx';
import { PhaseLine } from '../parts/team/phase-line.tsx';
import { HistorySection, MailsSection, YearsSection } from '../parts/team/record-sections.tsx';
import { mayRequest, RequestsSection } from '../parts/team/requests-section.tsx';
import { RevisionsSection } from '../parts/team/revisions-section.tsx';
import { SeatsSection } from '../parts/team/seats-section.tsx';
import { SignSection } from '../parts/team/sign-section.tsx';
import { TeamSection } from '../parts/team/team-section.tsx';
import { TrainingSection } from '../parts/team/training-section.tsx';
import { type OfTeam, useTeam } from '../parts/team/use-team.ts';
import { TeamLink } from '../parts/team-link.tsx';
import { cx } from '../ui/cx.ts';
import { Notice } from '../ui/notice.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { teamWords } from '../words/en/team.ts';
import css from './team-page.module.css';

const words = teamWords.sections;

export const load = async (client: QueryClient, { budgetYear, ubtId }: TeamKey) => {
  const teamKey = { budgetYear, ubtId };
  await Promise.all([
    client.ensureQueryData(me()),
    client.ensureQueryData(tasks()),
    client.ensureQueryData(approvals()),
    client.ensureQueryData(teamOf(teamKey)),
    client.ensureQueryData(papers(teamKey)),
    client.ensureQueryData(revisions(teamKey)),
    client.ensureQueryData(facts(teamKey)),
    client.ensureQueryData(acts(teamKey)),
    client.ensureQueryData(teamYears(ubtId)),
    client.ensureQueryData(teamBudget(teamKey)),
  ]);
};

const route = getRouteApi('/cycles/$budgetYear/ubts/$ubtId');

export default function TeamPage() {
  const teamKey = route.useParams();
  const of = useTeam(teamKey);
  const { team, papers } = of;
  const { name, kind, facility, budgetYear, ubtId } = team;
  return (
    // another team's page is another page: nothing of what was open here stays open there
    <div key={`${budgetYear} ${ubtId}`}>
      <PageHeader
        title={name}
        above={`${facility} · ${papers.regionName} · ${ubtId}`}
        lead={teamWords.lead(budgetYear, kind)}
        actions={<Years team={team} />}
      />
      <div className={cx(css.page)}>
        <PhaseLine team={team} />
        <Standing team={team} />
        {team.outcome === null && <NextStep {...of} />}
        <div className={cx(css.columns)}>
          <div className={cx(css.beside)}>
            <TeamSection id="dates" title={words.dates}>
              <DatesSection {...of} />
            </TeamSection>
            <Parts of={of} />
          </div>
          <div className={cx(css.main)}>
            <Sections of={of} />
          </div>
        </div>
      </div>
    </div>
  );
}

function Sections({ of }: { of: OfTeam }) {
  const { team, acts, teamKey } = of;
  return (
    <>
      <TeamSection id="seats" title={words.seats}>
        <SeatsSection {...of} />
      </TeamSection>
      <TeamSection id="training" title={words.training}>
        <TrainingSection {...of} />
      </TeamSection>
      <TeamSection id="discussion" title={words.discussion}>
        <DiscussionSection {...of} />
      </TeamSection>
      <TeamSection id="facts" title={words.facts}>
        <FactsSection team={teamKey} />
      </TeamSection>
      <TeamSection id="revisions" title={words.revisions}>
        <RevisionsSection {...of} />
      </TeamSection>
      <TeamSection id="sign" title={words.sign}>
        <SignSection {...of} />
      </TeamSection>
      <TeamSection id="filing" title={words.filing}>
        <FilingSection {...of} />
      </TeamSection>
      <TeamSection id="impasse" title={words.impasse}>
        <ImpasseSection {...of} />
      </TeamSection>
      <TeamSection id="extensions" title={words.extensions}>
        <ExtensionsSection {...of} />
      </TeamSection>
      <TeamSection id="budget" title={words.budget}>
        <BudgetSection team={team} />
      </TeamSection>
      {team.outcome === null && mayRequest(acts) && (
        <TeamSection id="requests" title={words.requests}>
          <RequestsSection {...of} />
        </TeamSection>
      )}
      <TeamSection id="years" title={words.yearsBeside}>
        <YearsSection ubtId={teamKey.ubtId} />
      </TeamSection>
      <TeamSection id="mails" title={words.mails}>
        <MailsSection team={teamKey} />
      </TeamSection>
      <TeamSection id="history" title={words.history}>
        <HistorySection team={teamKey} timeZone={team.timeZone} />
      </TeamSection>
    </>
  );
}

function Years({ team: { ubtId, budgetYear } }: Pick<OfTeam, 'team'>) {
  const years = useSuspenseQuery(teamYears(ubtId)).data;
  if (years.length < 2) return null;
  return (
    <nav aria-label={teamWords.years} className={cx(css.years)}>
      {years.map((year) =>
        year.budgetYear === budgetYear ? (
          <strong key={year.budgetYear} aria-current="page">
            {year.budgetYear}
          </strong>
        ) : (
          <TeamLink key={year.budgetYear} team={{ ubtId, budgetYear: year.budgetYear }}>
            {year.budgetYear}
          </TeamLink>
        ),
      )}
    </nav>
  );
}

function Standing({ team: { outcome, paused, openAtEndInWords } }: Pick<OfTeam, 'team'>) {
  return (
    <>
      {paused && (
        <Notice tone="warn" title={teamWords.paused}>
          <p>{teamWords.pausedText}</p>
        </Notice>
      )}
      {outcome && (
        <Notice tone="info" title={teamWords.ended.title}>
          <p>{teamWords.ended.outcomes[outcome]}</p>
          {openAtEndInWords.length > 0 && (
            <>
              <p>{teamWords.ended.open}</p>
              <ul>
                {openAtEndInWords.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      )}
    </>
  );
}

const PARTS = [
  ['seats', words.seats],
  ['training', words.training],
  ['discussion', words.discussion],
  ['facts', words.facts],
  ['revisions', words.revisions],
  ['sign', words.sign],
  ['filing', words.filing],
  ['impasse', words.impasse],
  ['extensions', words.extensions],
  ['budget', words.budget],
  ['years', words.yearsBeside],
  ['mails', words.mails],
  ['history', words.history],
] as const;

const Parts = ({ of: { teamKey } }: { of: OfTeam }) => (
  <nav aria-label={teamWords.parts} className={cx(css.parts)}>
    <ul className={cx(css.list)}>
      {PARTS.map(([id, title]) => (
        <li key={id}>
          <TeamLink team={teamKey} part={id}>
            {title}
          </TeamLink>
        </li>
      ))}
    </ul>
  </nav>
);
