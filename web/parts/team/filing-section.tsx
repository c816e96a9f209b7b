import { cx } from '../../ui/cx.ts';
import { KeyValues } from '../../ui/key-values.tsx';
import { Notice } from '../../ui/notice.tsx';
import { teamWords } from '../../words/en/team.ts';
import { words as common } from '../../words/en.ts';
import { dayOf, dueShort } from '../dates.ts';
import css from './section-parts.module.css';
import type { OfTeam } from './use-team.ts';

const words = teamWords.filing;

/** Where the filing is, what was filed, and why it came back. */
export function FilingSection({ team: { filing, timeZone }, papers, revisions, nameOf }: OfTeam) {
  const { state, kind, onTime, receivedIncomplete, revisions: positions } = filing;
  const nameOfRevision = (id: string | null) => {
    const found = revisions.find(({ revisionId }) => revisionId === id);
    return found ? words.revision(found.n) : words.noPosition;
  };
  const isSplit = kind === 'two_positions' || kind === 'one_side';
  return (
    <div className={cx(css.stack)}>
      {papers.filingDueBackAt && (
        <Notice tone="warn">{words.dueBack(dueShort(papers.filingDueBackAt, timeZone))}</Notice>
      )}
      <KeyValues
        of={[
          [words.state, words.states[state]],
          [words.kind, kind && words.kinds[kind]],
          [words.position(common.sides.labor), isSplit ? nameOfRevision(positions.labor) : null],
          [words.position(common.sides.management), isSplit ? nameOfRevision(positions.management) : null],
          [teamWords.sections.revisions, kind === 'joint' ? nameOfRevision(positions.labor) : null],
          [words.onTime, onTime === null ? null : onTime ? words.yes : words.no],
          [words.incomplete, receivedIncomplete ? words.yes : null],
        ]}
      />
      {papers.returns.map(({ returnId, by, reason, comment, at }) => (
        <div key={returnId} className={cx(css.card)}>
          <p className={cx(css.soft)}>{words.returned(nameOf(by), dayOf(at))}</p>
          <p>
            <strong>{words.reasons[reason]}</strong>
          </p>
          <p className={cx(css.written)}>{comment}</p>
        </div>
      ))}
    </div>
  );
}
