import type { Schema } from '../../api/queries.ts';
import { cx } from '../../ui/cx.ts';
import { regionWords } from '../../words/en/region.ts';
import css from './figures.module.css';
import { TeamsLink } from './teams-link.tsx';

const words = regionWords.figures;

interface Props {
  budgetYear: number;
  /** Empty: the nation. */
  region: string;
  counts: Schema['ProgressCounts'];
}

/** The four figures by which a year is judged, each beside the whole. */
export function Figures({ budgetYear, region, counts }: Props) {
  const { teams, byFilingKind, discussionsHeldAndConfirmed, filedOnTime, published, overdue } = counts;
  const filed = Object.values(byFilingKind).reduce((sum, count) => sum + count, 0);
  const { joint } = byFilingKind;
  const figures = [
    { state: 'filed', title: words.filed, count: filed, note: filed > 0 && words.filedNote(filedOnTime) },
    { state: 'joint', title: words.joint, count: joint, note: filed > joint && words.jointNote(filed - joint) },
    { state: 'discussed', title: words.discussed, count: discussionsHeldAndConfirmed, note: false },
    { state: 'published', title: words.published, count: published, note: false },
  ];
  return (
    <section aria-labelledby="figures" className={cx(css.section)}>
      <h2 id="figures" className={cx(css.title)}>
        {words.title}
      </h2>
      <ul className={cx(css.figures)}>
        {figures.map(({ state, title, count, note }) => (
          <li key={state} className={cx(css.figure)}>
            <h3 className={cx(css.what)}>
              <TeamsLink budgetYear={budgetYear} filter={{ region, state }}>
                {title}
              </TeamsLink>
            </h3>
            <p>
              <span className={cx(css.count)}>{count.toLocaleString('en-US')}</span>{' '}
              <span className={cx(css.of)}>{words.ofAll(teams)}</span>
            </p>
            <span aria-hidden="true" className={cx(css.bar)}>
              <span className={cx(css.done)} style={{ width: `${(100 * count) / Math.max(1, teams)}%` }} />
            </span>
            {note && <p className={cx(css.note)}>{note}</p>}
          </li>
        ))}
      </ul>
      {overdue !== null && <p className={cx(css.late)}>{overdue === 0 ? words.lateNone : words.lateNoun(overdue)}</p>}
    </section>
  );
}
