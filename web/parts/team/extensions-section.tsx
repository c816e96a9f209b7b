import { AnswerExtension } from '../../forms/answer-extension.tsx';
import { Act, possible } from '../../forms/team/act.tsx';
import { RequestExtension } from '../../forms/team/request-extension.tsx';
import { Badge } from '../../ui/badge.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { teamWords } from '../../words/en/team.ts';
import { words as common } from '../../words/en.ts';
import { dayOf } from '../dates.ts';
import { longDay } from '../days.ts';
import css from './section-parts.module.css';
import type { OfTeam } from './use-team.ts';

const words = teamWords.extensions;
const TONES = { waiting: 'warn', granted: 'good', refused: 'danger', lapsed: 'neutral' } as const;
const MILESTONES = ['training_due', 'filing_due', 'decisions_due'] as const;
const SIDES = ['labor', 'management'] as const;

/** More time: what was asked for, who is to answer, and both answers. */
export function ExtensionsSection({ team, papers: { extensions }, acts, teamKey }: OfTeam) {
  const milestones = MILESTONES.filter(
    (subject) => possible(acts, { act: 'request_extension', subject })?.refusal === null,
  );
  return (
    <div className={cx(css.stack)}>
      {extensions.length === 0 && (
        <EmptyState title={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      )}
      {extensions.map(({ extensionId, milestone, untilOn, reason, status, requestedAt }) => {
        const pending = team.extensions.find((one) => one.extensionId === extensionId);
        const answer = possible(acts, { act: 'answer_extension', subject: extensionId });
        return (
          <div key={extensionId} className={cx(css.card)}>
            <p className={cx(css.line)}>
              <strong>{words.until(words.milestones[milestone], longDay(untilOn))}</strong>
              <Badge tone={TONES[status]}>{words.statuses[status]}</Badge>
            </p>
            <p className={cx(css.soft)}>{words.asked(dayOf(requestedAt))}</p>
            <p className={cx(css.written)}>{reason}</p>
            {pending && <p className={cx(css.soft)}>{words.waitsFor[pending.level]}</p>}
            {pending &&
              SIDES.filter((side) => pending.granted[side]).map((side) => (
                <p key={side}>{words.grantedBy(common.sides[side])}</p>
              ))}
            {answer && answer.refusal !== null && (
              <p className={cx(css.soft)}>
                {teamWords.notNow} {answer.refusal}
              </p>
            )}
            {answer?.refusal === null && (
              <AnswerExtension
                team={teamKey}
                extensionId={extensionId}
                sides={answer.sides}
                about={words.until(words.milestones[milestone], longDay(untilOn))}
              />
            )}
          </div>
        );
      })}
      {team.outcome === null && (
        <Act acts={acts} act="request_extension" label={words.ask}>
          {(sides, close) => (
            <RequestExtension team={teamKey} milestones={milestones} sides={[...new Set(sides)]} close={close} />
          )}
        </Act>
      )}
    </div>
  );
}
