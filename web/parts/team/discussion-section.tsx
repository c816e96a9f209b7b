import { api } from '../../api/client.ts';
import { inTeam } from '../../api/in-team.ts';
import type { Schema } from '../../api/queries.ts';
import { Act } from '../../forms/team/act.tsx';
import { Press } from '../../forms/team/press.tsx';
import { RecordDiscussion } from '../../forms/team/record-discussion.tsx';
import { cx } from '../../ui/cx.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { KeyValues } from '../../ui/key-values.tsx';
import { teamWords } from '../../words/en/team.ts';
import { words as common } from '../../words/en.ts';
import { dayOf } from '../dates.ts';
import { longDay } from '../days.ts';
import css from './section-parts.module.css';
import type { OfTeam } from './use-team.ts';

const words = teamWords.discussion;
type Record = Schema['DiscussionRecord'];

export function DiscussionSection({ team, papers, acts, teamKey, own }: OfTeam) {
  const [newest, ...earlier] = papers.discussions;
  const owes = own.some(({ kind }) => kind === 'hold_discussion');
  const mayConfirm = newest && !newest.confirmedAt && own.some(({ kind }) => kind === 'confirm_discussion');
  return (
    <div className={cx(css.stack)}>
      {newest ? (
        <RecordCard record={newest} />
      ) : (
        <EmptyState title={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      )}
      {newest && mayConfirm && (
        <Act acts={acts} act="confirm_discussion" label={words.confirm} isOpenAtFirst>
          {(sides) => (
            <>
              <p className={cx(css.soft)}>{words.confirmText}</p>
              <Press
                label={words.confirm}
                kind="primary"
                sides={sides}
                send={(body, id) =>
                  api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/discussion-confirmations', {
                    params: inTeam(teamKey, id),
                    body: { discussionId: newest.discussionId, ...body },
                  })
                }
                done={words.confirmed}
              />
            </>
          )}
        </Act>
      )}
      {team.outcome === null && !newest?.confirmedAt && (
        <Act
          acts={acts}
          act="record_discussion"
          label={newest ? words.recordAgain : words.record}
          kind={newest ? 'plain' : 'primary'}
          isOpenAtFirst={owes && !newest}
        >
          {(sides, close) => <RecordDiscussion team={teamKey} sides={sides} close={close} />}
        </Act>
      )}
      {earlier.length > 0 && (
        <Disclosure summary={words.earlier(earlier.length)}>
          <div className={cx(css.stack)}>
            {earlier.map((record) => (
              <RecordCard key={record.discussionId} record={record} />
            ))}
          </div>
        </Disclosure>
      )}
    </div>
  );
}

function RecordCard({ record: { by, held, notHeldBecause, recordedAt, confirmedAt } }: { record: Record }) {
  return (
    <div className={cx(css.card)}>
      <p className={cx(css.soft)}>
        {words.by(common.sides[by], dayOf(recordedAt))}
        {'. '}
        {confirmedAt ? `${words.confirmedOn(dayOf(confirmedAt))}.` : words.notConfirmed}
      </p>
      {held ? (
        <KeyValues
          of={[
            [words.dates, held.dates.map(longDay).join('; ')],
            [words.attended, words.people(held.attendedLabor, held.attendedManagement)],
            [words.topics, held.topics.map((topic) => words.topicWords[topic]).join(', ')],
            [
              words.notAgreed,
              <span className={cx(css.written)} key="open">
                {held.notAgreed || words.allAgreed}
              </span>,
            ],
            [words.hours, held.releaseHours.toLocaleString('en-US')],
          ]}
        />
      ) : (
        <KeyValues
          of={[
            [
              words.because,
              <span className={cx(css.written)} key="why">
                {notHeldBecause}
              </span>,
            ],
          ]}
        />
      )}
    </div>
  );
}
