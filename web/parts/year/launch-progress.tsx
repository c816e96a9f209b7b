import type { Schema } from '../../api/queries.ts';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Table } from '../../ui/table.tsx';
import { yearWords } from '../../words/en/year.ts';
import css from './launch-progress.module.css';

type Launch = Schema['Launch'];

/** How far a launch is: teams of all and by region, mails, and what could not be started. */
export function LaunchProgress({ launch }: { launch: Launch }) {
  const { status, running, remaining, teamsInScope, teamsPerSecond, secondsLeft, failing, welcomeMails, regions } =
    launch;
  const of = teamsInScope ?? running + remaining;
  return (
    <div className={cx(css.progress)}>
      <Progress
        label={yearWords.launch.started}
        value={running}
        of={of}
        words={yearWords.launch.startedOf(running, of)}
      />
      {status === 'launching' && teamsPerSecond > 0 && (
        <p className={cx(css.rate)}>{yearWords.launch.rate(teamsPerSecond, secondsLeft)}</p>
      )}
      {failing.count > 0 && (
        <Notice tone="warn" title={yearWords.launch.failing(failing.count)}>
          <p>{yearWords.launch.failingText}</p>
          {failing.blocked > 0 && <p>{yearWords.launch.blocked(failing.blocked)}</p>}
          <p>{failing.first.map(({ ubtId }) => ubtId).join(', ')}</p>
        </Notice>
      )}
      <Table
        caption={yearWords.launch.byRegion}
        rows={regions}
        keyOf={({ regionId }) => regionId}
        columns={[
          { title: yearWords.launch.region, cell: ({ name }) => name, isName: true },
          { title: yearWords.launch.running, cell: (region) => region.running.toLocaleString('en-US'), isNumber: true },
          { title: yearWords.launch.of, cell: (region) => region.teamsInScope.toLocaleString('en-US'), isNumber: true },
          { title: yearWords.launch.share, cell: (region) => <Share {...region} /> },
        ]}
      />
      {welcomeMails.written > 0 && (
        <Progress
          label={yearWords.launch.mails}
          value={welcomeMails.sent}
          of={welcomeMails.written}
          words={yearWords.launch.mailsOf(welcomeMails.sent, welcomeMails.written)}
        />
      )}
    </div>
  );
}

/** The two numbers beside it as a line; read aloud it would say them twice. */
const Share = ({ running, teamsInScope }: Launch['regions'][number]) => (
  <span className={cx(css.track)} aria-hidden="true">
    <span className={cx(css.bar)} style={{ inlineSize: `${(100 * running) / Math.max(1, teamsInScope)}%` }} />
  </span>
);
