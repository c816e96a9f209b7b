// What is on record of the team, only to look at: its years, its mails, its history.

import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../api/queries.ts';
import { type TeamKey, teamEvents, teamMails, teamYears } from '../../api/team-queries.ts';
import { cx } from '../../ui/cx.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Table } from '../../ui/table.tsx';
import { teamWords } from '../../words/en/team.ts';
import { words as common } from '../../words/en.ts';
import { inDollars } from '../dollars.ts';
import { TeamLink } from '../team-link.tsx';
import css from './section-parts.module.css';

type Year = Schema['TeamYear'];
const years = teamWords.yearsBeside;
const mails = teamWords.mails;

export function YearsSection({ ubtId }: { ubtId: string }) {
  const rows = useSuspenseQuery(teamYears(ubtId)).data;
  return (
    <Table
      caption={years.caption}
      hidesCaption
      rows={rows}
      keyOf={({ budgetYear }) => String(budgetYear)}
      columns={[
        {
          title: years.year,
          cell: ({ budgetYear }) => <TeamLink team={{ budgetYear, ubtId }}>{budgetYear}</TeamLink>,
          isName: true,
        },
        {
          title: years.stands,
          cell: ({ outcome, phase }) => (outcome ? years.outcomes[outcome] : teamWords.phases.names[phase]),
        },
        { title: years.discussed, cell: ({ discussionConfirmed }) => (discussionConfirmed ? years.yes : years.no) },
        { title: years.filed, cell: filedOf },
        {
          title: years.asked,
          cell: ({ asks }) =>
            asks.length === 0
              ? years.asks(0)
              : `${inDollars(asks.reduce((sum, { amountCents }) => sum + amountCents, 0))} (${years.asks(asks.length)})`,
          isNumber: true,
        },
        { title: years.granted, cell: grantedOf, isNumber: true },
      ]}
    />
  );
}

function filedOf({ filingKind, filedOnTime, filingState }: Year): string {
  if (!filingKind) return filingState === 'not_started' ? years.notYet : teamWords.filing.states[filingState];
  return `${years.kinds[filingKind]}, ${filedOnTime ? years.onTime : years.late}`;
}

function grantedOf({ asks }: Year): string {
  const told = asks.flatMap(({ grantedCents }) => grantedCents ?? []);
  if (asks.length === 0) return '';
  return told.length === 0 ? years.open : inDollars(told.reduce((sum, cents) => sum + cents, 0));
}

/** Opened by few, so asked for only then. */
export function MailsSection({ team }: { team: TeamKey }) {
  const [isOpen, setIsOpen] = useState(false);
  const { data } = useQuery({ ...teamMails(team), enabled: isOpen });
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{data ? mails.show(data.length) : mails.caption}</summary>
      {isOpen && !data && <Skeleton label={common.shell.loading} />}
      {data?.length === 0 && <p>{mails.none}</p>}
      {data && data.length > 0 && (
        <Table
          caption={mails.caption}
          hidesCaption
          rows={data}
          keyOf={({ mailId }) => String(mailId)}
          columns={[
            { title: mails.what, cell: ({ kindInWords }) => kindInWords, isName: true },
            { title: mails.to, cell: ({ name }) => name },
            { title: mails.when, cell: ({ writtenAt }) => moment(writtenAt) },
            { title: mails.status, cell: ({ statusInWords }) => statusInWords },
          ]}
        />
      )}
    </details>
  );
}

/** In plain words, newest first. */
export function HistorySection({ team, timeZone }: { team: TeamKey; timeZone: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const { data } = useQuery({ ...teamEvents(team), enabled: isOpen });
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{data ? teamWords.history.show(data.length) : teamWords.history.newest}</summary>
      {isOpen && !data && <Skeleton label={common.shell.loading} />}
      {data && (
        <ol className={cx(css.history)} reversed>
          {data.toReversed().map(({ seq, words, occurredAt }) => (
            <li key={seq}>
              <time dateTime={occurredAt}>{moment(occurredAt, timeZone)}</time>
              <span>{words}</span>
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}

/** In the facility's zone, or where the reader is; the zone is named either way. */
const moment = (instant: string, timeZone?: string): string =>
  new Intl.DateTimeFormat('en-US', {
    ...(timeZone ? { timeZone } : {}),
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant));
