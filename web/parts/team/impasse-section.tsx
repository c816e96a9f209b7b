import { api } from '../../api/client.ts';
import { inTeam } from '../../api/in-team.ts';
import { Act } from '../../forms/team/act.tsx';
import { Press } from '../../forms/team/press.tsx';
import { WriteText } from '../../forms/team/write-text.tsx';
import { Badge } from '../../ui/badge.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { teamWords } from '../../words/en/team.ts';
import { words as common } from '../../words/en.ts';
import { dayOf, dueShort } from '../dates.ts';
import css from './section-parts.module.css';
import type { OfTeam } from './use-team.ts';

const words = teamWords.impasse;
const data = teamWords.data;

/** An impasse with its clock, and what the sides ask of each other meanwhile. */
export function ImpasseSection({ team, papers, acts, teamKey }: OfTeam) {
  const { impasses, dataRequests } = papers;
  const draft = `${teamKey.budgetYear}:${teamKey.ubtId}`;
  const runs = team.impasse !== null;
  return (
    <div className={cx(css.stack)}>
      {impasses.length === 0 && (
        <EmptyState title={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      )}
      {impasses.map(({ by, about, declaredAt, endsAt }) => (
        <div key={declaredAt} className={cx(css.card)}>
          <p className={cx(css.line)}>
            <span className={cx(css.soft)}>{words.by(common.sides[by], dayOf(declaredAt))}</span>
            {!endsAt && <Badge>{words.over}</Badge>}
          </p>
          <p className={cx(css.written)}>{about}</p>
          {endsAt && <p>{words.ends(dueShort(endsAt, team.timeZone))}</p>}
        </div>
      ))}
      {runs && (
        <Act acts={acts.filter(({ refusal }) => !refusal)} act="withdraw_impasse" label={words.withdraw} isOpenAtFirst>
          {(sides) => (
            <Press
              label={words.withdraw}
              sides={sides}
              send={(body, id) =>
                api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/impasse-withdrawals', {
                  params: inTeam(teamKey, id),
                  body,
                })
              }
              done={words.withdrawn}
            />
          )}
        </Act>
      )}
      {!runs && team.phase === 'apply' && (
        <Act acts={acts} act="declare_impasse" label={words.declare}>
          {(sides, close) => (
            <WriteText
              draft={`declare-impasse:${draft}`}
              field="about"
              label={words.about}
              submit={words.declareSend}
              done={words.declared}
              sides={sides}
              send={({ text, ...side }, id) =>
                api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/impasses', {
                  params: inTeam(teamKey, id),
                  body: { about: text, ...side },
                })
              }
              close={close}
            />
          )}
        </Act>
      )}
      {(runs || dataRequests.length > 0) && <h3 id="data-requests">{teamWords.sections.dataRequests}</h3>}
      {dataRequests.map(({ requestId, by, what, askedAt, dueAt, answer, answeredAt }) => (
        <div key={requestId} className={cx(css.card)}>
          <p className={cx(css.soft)}>{data.by(common.sides[by], dayOf(askedAt))}</p>
          <p className={cx(css.written)}>{what}</p>
          {answeredAt ? (
            <>
              <p className={cx(css.soft)}>{data.answered(dayOf(answeredAt))}</p>
              <p className={cx(css.written)}>{answer}</p>
            </>
          ) : (
            <p>{dueAt ? data.due(dueShort(dueAt, team.timeZone)) : data.lapsed}</p>
          )}
          <Act
            acts={acts.filter(({ refusal }) => !refusal)}
            act="answer_data"
            subject={requestId}
            label={data.answer}
            isOpenAtFirst
          >
            {(sides, close) => (
              <WriteText
                draft={`answer-data:${requestId}`}
                field="answer"
                label={data.answerField}
                submit={data.answerSend}
                done={data.answerSent}
                sides={sides}
                send={({ text, ...side }, id) =>
                  api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/data-answers', {
                    params: inTeam(teamKey, id),
                    body: { requestId, answer: text, ...side },
                  })
                }
                close={close}
              />
            )}
          </Act>
        </div>
      ))}
      {runs && (
        <Act acts={acts} act="request_data" label={data.ask}>
          {(sides, close) => (
            <WriteText
              draft={`request-data:${draft}`}
              field="what"
              label={data.what}
              hint={data.whatHint}
              submit={data.send}
              done={data.sent}
              sides={sides}
              send={({ text, ...side }, id) =>
                api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/data-requests', {
                  params: inTeam(teamKey, id),
                  body: { what: text, ...side },
                })
              }
              close={close}
            />
          )}
        </Act>
      )}
    </div>
  );
}
