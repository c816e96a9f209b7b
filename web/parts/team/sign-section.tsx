import { useState } from 'react';
import { api } from '../../api/client.ts';
import { inTeam } from '../../api/in-team.ts';
import { Act } from '../../forms/team/act.tsx';
import { Press } from '../../forms/team/press.tsx';
import { SignRevision } from '../../forms/team/sign-revision.tsx';
import { Badge } from '../../ui/badge.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { teamWords } from '../../words/en/team.ts';
import { words as common } from '../../words/en.ts';
import { dayOf } from '../dates.ts';
import { RevisionText } from './revision-text.tsx';
import css from './section-parts.module.css';
import type { OfTeam } from './use-team.ts';

const words = teamWords.sign;

/** One revision in full, who has signed it, what a signature on it means, and the signature. */
export function SignSection({ team, papers, revisions, acts, teamKey, nameOf }: OfTeam) {
  const standing = papers.signatures?.filter(({ status }) => status === 'standing') ?? [];
  const [chosen, setChosen] = useState<string>();
  // what somebody has signed already is what the other side is asked to sign
  const proposed = standing.at(-1)?.revisionId ?? revisions.at(-1)?.revisionId;
  const shown = revisions.find(({ revisionId }) => revisionId === (chosen ?? proposed));
  if (!shown) {
    return (
      <EmptyState title={words.nothing}>
        <p>{words.nothingText}</p>
      </EmptyState>
    );
  }
  const signed = papers.signatures?.filter(({ revisionId }) => revisionId === shown.revisionId) ?? null;
  const isElsewhere = standing.some(({ revisionId }) => revisionId !== shown.revisionId);
  const isSent = team.filing.kind !== null;
  return (
    <div className={cx(css.stack)}>
      {revisions.length > 1 && (
        <Select
          label={words.choose}
          value={shown.revisionId}
          onChange={setChosen}
          options={revisions
            .map(({ revisionId, n, createdAt }) => ({
              id: revisionId,
              label: teamWords.revisions.name(n),
              detail: dayOf(createdAt),
            }))
            .toReversed()}
        />
      )}
      {isElsewhere && !isSent && <Notice tone="warn">{words.differs}</Notice>}
      <RevisionText about={words.choose} content={shown.content} computed={shown.computed} units={papers.units} />
      <p className={cx(css.soft, css.hash)}>
        {words.hash}: <code>{shown.contentSha256}</code>
      </p>
      <h3>{words.whoSigned}</h3>
      {signed === null && <p className={cx(css.soft)}>{words.notShown}</p>}
      {signed?.length === 0 && <p className={cx(css.soft)}>{words.nobody}</p>}
      {signed && signed.length > 0 && (
        <ul className={cx(css.stack)}>
          {signed.map(({ personId, side, signedAt, actingAs, status }) => (
            <li key={`${personId} ${signedAt}`} className={cx(css.line)}>
              {words.signedBy(nameOf(personId), common.sides[side], dayOf(signedAt))}
              {actingAs === 'cover' && `, ${words.asCover}`}
              {status !== 'standing' && <Badge>{status === 'withdrawn' ? words.taken : words.replaced}</Badge>}
            </li>
          ))}
        </ul>
      )}
      {team.outcome === null && !isSent && (
        <Act acts={acts} act="sign" label={words.sign(shown.n)} isOpenAtFirst>
          {(sides) => (
            <>
              <h3>{words.means}</h3>
              <p className={cx(css.written)}>{words.meansText}</p>
              <SignRevision
                key={shown.contentSha256}
                team={teamKey}
                revision={shown}
                sides={sides}
                isSecond={standing.some(({ revisionId }) => revisionId === shown.revisionId)}
              />
            </>
          )}
        </Act>
      )}
      {team.outcome === null &&
        standing
          .filter(({ side }) =>
            acts.some((one) => one.act === 'withdraw_signature' && one.side === side && !one.refusal),
          )
          .map(({ side, revisionId }) => (
            <Press
              key={side}
              label={words.withdraw}
              sides={[side]}
              send={(_, id) =>
                api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/signature-withdrawals', {
                  params: inTeam(teamKey, id),
                  body: { revisionId, side },
                })
              }
              done={words.withdrawn}
              sure={{ title: words.withdrawTitle, text: words.withdrawText, label: words.withdrawNow }}
            />
          ))}
    </div>
  );
}
