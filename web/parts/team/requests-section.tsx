import { api } from '../../api/client.ts';
import type { Schema } from '../../api/queries.ts';
import type { TeamKey } from '../../api/team-queries.ts';
import { Act } from '../../forms/team/act.tsx';
import { WriteText } from '../../forms/team/write-text.tsx';
import { cx } from '../../ui/cx.ts';
import { Link } from '../../ui/link.tsx';
import { teamWords } from '../../words/en/team.ts';
import css from './section-parts.module.css';
import type { OfTeam } from './use-team.ts';

const words = teamWords.requests;
type Asked = keyof typeof words.acts;
type Body = { reason: string; side?: Schema['Side'] };
const ASKED = Object.keys(words.acts) as Asked[];

export const mayRequest = (acts: Schema['PossibleAct'][]): boolean =>
  acts.some(({ act }) => ASKED.some((one) => one === act));

/** What a co-chair asks of the other side's about the team, each with a reason. */
export const RequestsSection = ({ team, acts, teamKey }: OfTeam) => (
  <div className={cx(css.stack)} data-no-print>
    <p className={cx(css.soft)}>
      {words.lead} <Link to="/approvals">{words.list}</Link>
    </p>
    {ASKED.filter(
      (act) => act !== (team.paused ? 'pause' : 'resume') && !(act === 'let_phase_go' && isGated(team)),
    ).map((act) => (
      <Act key={act} acts={acts} act={act} label={words.acts[act]}>
        {(sides, close) => (
          <WriteText
            draft={`${act}:${teamKey.budgetYear}:${teamKey.ubtId}`}
            field="reason"
            label={teamWords.reason}
            hint={`${words.means[act]} ${words.reasonHint}`}
            submit={words.send}
            done={words.sent}
            sides={sides}
            send={({ text, ...side }) => request(act, teamKey, team, { reason: text, ...side })}
            close={close}
          />
        )}
      </Act>
    ))}
  </div>
);

/** The gates of these are let go by nobody. */
const isGated = ({ phase }: Schema['Team']): boolean => phase === 'budget' || phase === 'repeat';

function request(act: Asked, { budgetYear, ubtId }: TeamKey, { phase }: Schema['Team'], body: Body) {
  const params = { path: { budgetYear, ubtId } };
  if (act === 'pause') return api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/pauses', { params, body });
  if (act === 'resume') return api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/resumptions', { params, body });
  if (act === 'withdraw_team') return api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/withdrawals', { params, body });
  const left = phase === 'prepare' || phase === 'foundation' ? phase : 'apply';
  return api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/phase-releases', { params, body: { phase: left, ...body } });
}
