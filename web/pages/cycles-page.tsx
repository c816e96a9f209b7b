import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { me, type Schema } from '../api/queries.ts';
import { cycles, scopeChoices } from '../api/year-queries.ts';
import { DraftYear } from '../forms/draft-year.tsx';
import { dayOf } from '../parts/dates.ts';
import { useMe } from '../parts/use-me.ts';
import { isNational } from '../parts/year/who-may.ts';
import { YearSection, YearSections } from '../parts/year/year-section.tsx';
import { Badge } from '../ui/badge.tsx';
import { cx } from '../ui/cx.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Link } from '../ui/link.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { yearWords } from '../words/en/year.ts';
import css from './cycles-page.module.css';

export async function load(client: QueryClient) {
  const person = await client.ensureQueryData(me());
  await Promise.all([
    client.ensureQueryData(cycles()),
    person.abilities.includes('draft_cycle') && client.ensureQueryData(scopeChoices()),
  ]);
}

const w = yearWords.years;
/** How many years ahead somebody may want to draft. */
const AHEAD = 8;

export default function CyclesPage() {
  const years = useSuspenseQuery(cycles()).data;
  const person = useMe();
  return (
    <>
      <PageHeader title={w.title} lead={w.lead} />
      <YearSections>
        {years.length > 0 ? (
          <ul className={cx(css.years)}>
            {years.map((cycle) => (
              <YearLine key={cycle.budgetYear} cycle={cycle} />
            ))}
          </ul>
        ) : (
          <EmptyState title={w.none}>
            <p>{isNational(person) ? w.noneText : w.noneOthers}</p>
          </EmptyState>
        )}
        {isNational(person) && <NewDraft years={years} />}
      </YearSections>
    </>
  );
}

const TONES: Record<Schema['CycleStatus'], 'neutral' | 'good' | 'accent'> = {
  draft: 'neutral',
  launching: 'accent',
  running: 'good',
  ended: 'neutral',
  cancelled: 'neutral',
};

function YearLine({ cycle: { budgetYear, status, launchedAt, teamsInScope } }: { cycle: Schema['CycleLine'] }) {
  const person = useMe();
  const edits = person.abilities.includes('draft_cycle') || person.abilities.includes('set_region_dates');
  const said = {
    draft: w.draft,
    launching: w.launching(teamsInScope),
    running: w.running(teamsInScope, launchedAt ? dayOf(launchedAt) : ''),
    ended: w.ended,
    cancelled: w.cancelled,
  };
  const toLaunch = status === 'launching' ? w.follow : status === 'draft' ? w.toLaunch : w.open;
  const toDraft = edits ? w.openDraft : w.readDraft;
  return (
    <li className={cx(css.year)}>
      <div className={cx(css.what)}>
        <h2 className={cx(css.name)}>
          {yearWords.budgetYear(budgetYear)} <Badge tone={TONES[status]}>{yearWords.statuses[status]}</Badge>
        </h2>
        <p className={cx(css.said)}>{said[status]}</p>
      </div>
      <p className={cx(css.links)}>
        {status === 'draft' && (
          <Link
            to="/cycles/$budgetYear/draft"
            params={{ budgetYear }}
            search={{ region: '' }}
            look={edits ? 'primary' : 'button'}
            size="small"
            aria-label={w.name(toDraft, budgetYear)}
          >
            {toDraft}
          </Link>
        )}
        {(status === 'running' || status === 'ended') && (
          <Link
            to="/cycles/$budgetYear"
            params={{ budgetYear }}
            look="button"
            size="small"
            aria-label={w.name(w.progress, budgetYear)}
          >
            {w.progress}
          </Link>
        )}
        <Link
          to="/cycles/$budgetYear/launch"
          params={{ budgetYear }}
          look="button"
          size="small"
          aria-label={w.name(toLaunch, budgetYear)}
        >
          {toLaunch}
        </Link>
      </p>
    </li>
  );
}

function NewDraft({ years }: { years: Schema['CycleLine'][] }) {
  const { agreements } = useSuspenseQuery(scopeChoices()).data;
  // a cancelled year may be drafted anew
  const taken = years.filter(({ status }) => status !== 'cancelled').map(({ budgetYear }) => budgetYear);
  const first = new Date().getFullYear() + 1;
  const free = Array.from({ length: AHEAD }, (_, place) => first + place).filter((year) => !taken.includes(year));
  return (
    <YearSection id="new-draft" title={yearWords.newDraft.title} lead={yearWords.newDraft.text}>
      <DraftYear key={free.join()} years={free} newest={Math.max(first, ...taken)} agreements={agreements} />
    </YearSection>
  );
}
