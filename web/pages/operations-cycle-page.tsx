import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense } from 'react';
import { machineHistory, machine as machineOf } from '../api/operations-queries.ts';
import type { Schema } from '../api/queries.ts';
import type { TeamKey } from '../api/team-queries.ts';
import { RepairCycle } from '../forms/repair-cycle.tsx';
import { momentOf } from '../parts/dates.ts';
import { HistoryLines, RawEvents } from '../parts/operations/history.tsx';
import { MachineFacts } from '../parts/operations/machine-facts.tsx';
import { saveJson } from '../parts/operations/save-file.ts';
import { TeamLink } from '../parts/team-link.tsx';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { Link, PlainLink } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Table } from '../ui/table.tsx';
import { operationsWords } from '../words/en/operations.ts';
import css from './operations-cycle-page.module.css';

const words = operationsWords.cycle;

export async function load(client: QueryClient, path: TeamKey): Promise<void> {
  // the whole history is asked of Temporal: the page does not wait for it
  void client.prefetchQuery(machineHistory(path));
  await client.ensureQueryData(machineOf(path));
}

const route = getRouteApi('/operations/cycles/$budgetYear/$ubtId');

export default function OperationsCyclePage() {
  const path = route.useParams();
  const { machine, run, repair, temporalUrl } = useSuspenseQuery(machineOf(path)).data;
  return (
    <>
      <PageHeader
        title={machine.name}
        above={
          <>
            <Link to="/operations" search={{ year: path.budgetYear }}>
              {words.back}
            </Link>{' '}
            · {words.place(path.budgetYear, path.ubtId)} · {machine.facility}
          </>
        }
        actions={
          <>
            <TeamLink team={path} look="button">
              {words.toTeam}
            </TeamLink>
            {temporalUrl && (
              <PlainLink look="button" href={temporalUrl} target="_blank" rel="noopener">
                {words.toTemporal}
              </PlainLink>
            )}
          </>
        }
      />
      <div className={cx(css.page)}>
        <section aria-labelledby="standing" className={cx(css.section)}>
          <h2 id="standing">{words.standing}</h2>
          <Notice tone={TONES[repair.advice]} title={words.advice[repair.advice]}>
            <p>{repair.found}</p>
            <p>{repair.next}</p>
            <RepairCycle path={path} machine={machine} repair={repair} />
          </Notice>
          <MachineFacts machine={machine} run={run} />
        </section>
        <Suspense fallback={<Skeleton rows={6} label={words.loading} />}>
          <History path={path} />
        </Suspense>
      </div>
    </>
  );
}

const TONES = { needed: 'warn', careful: 'warn', not_needed: 'info', impossible: 'info' } as const satisfies Record<
  Schema['RepairAdvice'],
  string
>;

function History({ path }: { path: TeamKey }) {
  const history = useSuspenseQuery(machineHistory(path)).data;
  const { runs, events, untied } = history;
  return (
    <>
      <section aria-labelledby="history" className={cx(css.section)}>
        <div className={cx(css.head)}>
          <h2 id="history">{words.history}</h2>
          <Button size="small" onPress={() => saveJson(`history-${path.budgetYear}-${path.ubtId}.json`, history)}>
            {words.export}
          </Button>
        </div>
        <p className={cx(css.lead)}>{words.historyLead}</p>
        <HistoryLines events={events} />
        {untied.length > 0 && (
          <Disclosure summary={words.untied(untied.length)}>
            <RawEvents events={untied} />
          </Disclosure>
        )}
      </section>
      <section aria-labelledby="runs" className={cx(css.section)}>
        <h2 id="runs">{words.runs}</h2>
        <p className={cx(css.lead)}>{words.runsLead}</p>
        <Table
          caption={words.runsTable}
          hidesCaption
          rows={runs}
          keyOf={({ runId }) => runId}
          columns={[
            { title: words.began, cell: ({ startedAt }) => <time dateTime={startedAt}>{momentOf(startedAt)}</time> },
            { title: words.status, cell: ({ status }) => status.toLowerCase().replaceAll('_', ' ') },
            { title: words.events, cell: ({ events }) => events, isNumber: true },
            { title: words.run, cell: ({ runId }) => <code>{runId}</code>, isName: true },
          ]}
        />
      </section>
    </>
  );
}
