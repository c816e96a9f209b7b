import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../api/queries.ts';
import { isFreeText } from '../../api/revisions.ts';
import { difference, type TeamKey } from '../../api/team-queries.ts';
import { possible } from '../../forms/team/act.tsx';
import { EditRevision } from '../../forms/team/edit-revision.tsx';
import { WriteRevision } from '../../forms/team/write-revision.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { teamWords } from '../../words/en/team.ts';
import { dayOf } from '../dates.ts';
import { RevisionText } from './revision-text.tsx';
import css from './section-parts.module.css';
import type { OfTeam } from './use-team.ts';

const words = teamWords.revisions;

/** Every version of what the co-leads write together, and the desk on which they write it. */
export function RevisionsSection({ team, papers: { units }, revisions, acts, teamKey, nameOf }: OfTeam) {
  const [writes, setWrites] = useState<string | 'new'>();
  const newest = revisions.at(-1);
  const mayWrite = team.outcome === null && possible(acts, { act: 'write_revision' })?.refusal === null;
  const close = () => setWrites(undefined);
  const edited = revisions.find(({ revisionId }) => revisionId === writes);
  return (
    <div className={cx(css.stack)}>
      {revisions.length === 0 && (
        <EmptyState title={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      )}
      {edited && <EditRevision key={edited.revisionId} team={teamKey} units={units} revision={edited} close={close} />}
      {writes === 'new' && (
        <WriteRevision team={teamKey} units={units} base={newest} onMade={setWrites} close={close} />
      )}
      {mayWrite && !writes && (
        <div data-no-print>
          <Button onPress={() => setWrites('new')}>{newest ? words.startFrom(newest.n) : words.start}</Button>
        </div>
      )}
      {revisions.toReversed().map((revision) => (
        <div key={revision.revisionId} className={cx(css.card)}>
          <p className={cx(css.line)}>
            <span className={cx(css.name)}>{words.name(revision.n)}</span>
            <Badge tone={revision.frozenAt ? 'good' : 'neutral'}>
              {revision.frozenAt ? words.frozen : words.draft}
            </Badge>
            <span className={cx(css.soft)}>{words.by(nameOf(revision.authorId), dayOf(revision.createdAt))}</span>
            {mayWrite && !revision.frozenAt && !writes && isFreeText(revision.content) && (
              <Button size="small" onPress={() => setWrites(revision.revisionId)}>
                {words.edit(revision.n)}
              </Button>
            )}
          </p>
          <p className={cx(css.soft, css.hash)}>
            {words.hash} <code>{revision.contentSha256}</code>
          </p>
          {revision.n > 1 && <Changes team={teamKey} revision={revision} />}
          <details>
            <summary>{words.read}</summary>
            <RevisionText
              about={words.name(revision.n)}
              content={revision.content}
              computed={revision.computed}
              units={units}
            />
          </details>
        </div>
      ))}
    </div>
  );
}

/** Asked for once somebody wants to see it. */
function Changes({ team, revision }: { team: TeamKey; revision: Schema['Revision'] }) {
  const [isOpen, setIsOpen] = useState(false);
  const { data } = useQuery({ ...difference(team, revision), enabled: isOpen });
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{words.changes}</summary>
      {!data && <p role="status">{words.looking}</p>}
      {data?.same && <p>{words.same}</p>}
      {data && (
        <ul>
          {data.changes.map((change) => (
            <li key={`${change.part} ${change.unitId} ${change.placeBefore} ${change.placeAfter} ${change.words}`}>
              {change.words}
              {change.change === 'changed' &&
                change.fields.map(({ field, before, after }) => (
                  <div key={field} className={cx(css.two)}>
                    <p className={cx(css.written)}>
                      <del>{before ?? words.nothing}</del>
                    </p>
                    <p className={cx(css.written)}>
                      <ins>{after ?? words.nothing}</ins>
                    </p>
                  </div>
                ))}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
