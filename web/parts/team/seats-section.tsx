import { api } from '../../api/client.ts';
import { inTeam } from '../../api/in-team.ts';
import type { Schema } from '../../api/queries.ts';
import { Act } from '../../forms/team/act.tsx';
import { NameSeatHolder } from '../../forms/team/name-seat-holder.tsx';
import { Press } from '../../forms/team/press.tsx';
import { Badge } from '../../ui/badge.tsx';
import { cx } from '../../ui/cx.ts';
import { teamWords } from '../../words/en/team.ts';
import { Side } from '../side.tsx';
import { useMe } from '../use-me.ts';
import css from './section-parts.module.css';
import type { OfTeam } from './use-team.ts';

const words = teamWords.seats;
const TONES = { held: 'good', proposed: 'warn', vacant: 'danger', ad_interim: 'warn' } as const;

/** Who sits for each side, and what a side may do about its own seat. */
export const SeatsSection = (of: OfTeam) => (
  <div className={cx(css.two)}>
    <SeatCard of={of} side="labor" />
    <SeatCard of={of} side="management" />
  </div>
);

function SeatCard({ of: { team, acts, teamKey, nameOf }, side }: { of: OfTeam; side: Schema['Side'] }) {
  const me = useMe();
  const { personId, standing, trained } = team.seats[side];
  const isMine = personId === me.personId;
  const post = inTeam;
  return (
    <div className={cx(css.card)}>
      <Side side={side} />
      <p className={cx(css.line)}>
        <span className={cx(css.name)}>{personId ? nameOf(personId) : words.nobody}</span>
        <Badge tone={TONES[standing]}>{words.standings[standing]}</Badge>
        {personId && trained !== null && (
          <Badge tone={trained ? 'good' : 'warn'}>{trained ? words.trained : words.untrained}</Badge>
        )}
      </p>
      {words.explain[standing] && <p className={cx(css.soft)}>{words.explain[standing]}</p>}
      {standing !== 'held' && isMine && (
        <Act acts={acts} act="accept_seat" side={side} label={words.accept} isOpenAtFirst>
          {(sides) => (
            <Press
              label={words.accept}
              kind="primary"
              sides={sides}
              send={(body, id) =>
                api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/seat-acceptances', { params: post(teamKey, id), body })
              }
              done={words.accepted}
            />
          )}
        </Act>
      )}
      {standing !== 'held' && personId && !isMine && (
        <Act acts={acts} act="confirm_seat" side={side} label={words.confirm(nameOf(personId))} isOpenAtFirst>
          {(sides) => (
            <Press
              label={words.confirm(nameOf(personId))}
              sides={sides}
              send={(body, id) =>
                api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/seat-confirmations', {
                  params: post(teamKey, id),
                  body: { personId, ...body },
                })
              }
              done={words.confirmed}
            />
          )}
        </Act>
      )}
      {team.outcome === null && (
        <>
          <Act acts={acts} act="name_seat_holder" side={side} label={words.name}>
            {(_, close) => <NameSeatHolder team={teamKey} side={side} close={close} />}
          </Act>
          {personId && (
            <Act acts={acts} act="vacate_seat" side={side} label={isMine ? words.vacate : words.vacateOf} isOpenAtFirst>
              {() => (
                <Press
                  label={isMine ? words.vacate : words.vacateOf}
                  sides={[side]}
                  send={(_, id) =>
                    api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/seat-vacancies', {
                      params: post(teamKey, id),
                      body: { side },
                    })
                  }
                  done={words.vacated}
                  sure={{ title: words.vacateTitle, text: words.vacateText, label: words.vacateNow }}
                />
              )}
            </Act>
          )}
        </>
      )}
    </div>
  );
}
