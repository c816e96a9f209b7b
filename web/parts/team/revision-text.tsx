import type { Schema } from '../../api/queries.ts';
import { cx } from '../../ui/cx.ts';
import { Table } from '../../ui/table.tsx';
import { teamWords } from '../../words/en/team.ts';
import { inDollars } from '../dollars.ts';
import css from './revision-text.module.css';

const words = teamWords.revisions;

interface Props {
  /** Which text this is, where several stand on the page. */
  about: string;
  content: Schema['Revision']['content'];
  units: Schema['TeamPapers']['units'];
}

/** All that a revision says, as it is signed. */
export function RevisionText({ about, content: { units: texts, asks, dissent }, units }: Props) {
  const nameOf = (unitId: string) => units.find((unit) => unit.unitId === unitId)?.name ?? unitId;
  const total = asks.reduce((sum, { amountCents }) => sum + amountCents, 0);
  return (
    <div className={cx(css.text)}>
      {texts.map(({ unitId, staffingModel, workforcePlan }) => (
        <div key={unitId} className={cx(css.unit)}>
          <h3>
            {nameOf(unitId)} <span className={cx(css.id)}>{unitId}</span>
          </h3>
          <p className={cx(css.label)}>{words.model}</p>
          <p className={cx(css.written)}>{staffingModel}</p>
          <p className={cx(css.label)}>{words.plan}</p>
          <p className={cx(css.written)}>{workforcePlan}</p>
        </div>
      ))}
      <h3>{words.asks}</h3>
      {asks.length === 0 ? (
        <p>{words.noAsks}</p>
      ) : (
        <Table
          caption={`${words.asks}: ${about}`}
          hidesCaption
          rows={[
            ...asks.map((ask, place) => ({ ...ask, key: `${place + 1}` })),
            ...(asks.length > 1 ? [{ key: '', unitId: '', what: words.total, amountCents: total }] : []),
          ]}
          keyOf={({ key }) => key}
          columns={[
            { title: words.what, cell: ({ what }) => <span className={cx(css.written)}>{what}</span>, isName: true },
            { title: words.unit, cell: ({ unitId }) => unitId && nameOf(unitId) },
            { title: words.amount, cell: ({ amountCents }) => inDollars(amountCents), isNumber: true },
          ]}
        />
      )}
      {dissent && (
        <>
          <h3>{words.dissent}</h3>
          <p className={cx(css.written)}>{dissent}</p>
        </>
      )}
    </div>
  );
}
