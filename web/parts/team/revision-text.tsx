import { type Content, isFreeText, type Revision } from '../../api/revisions.ts';
import { cx } from '../../ui/cx.ts';
import { Table } from '../../ui/table.tsx';
import { teamWords } from '../../words/en/team.ts';
import { inDollars } from '../dollars.ts';
import css from './revision-text.module.css';
import { StaffingText } from './staffing-text.tsx';
import { UnitName } from './unit-name.tsx';

const words = teamWords.revisions;

interface Props {
  /** Which text this is, where several stand on the page. */
  about: string;
  content: Content;
  /** What it comes to; absent: it is not on record yet. */
  computed?: Revision['computed'];
  units: readonly { unitId: string; name: string }[];
}

/** All that a revision says, as it is signed. */
export function RevisionText({ about, content, computed = null, units }: Props) {
  const nameOf = (unitId: string) => units.find((unit) => unit.unitId === unitId)?.name ?? unitId;
  return (
    <div className={cx(css.text)}>
      {isFreeText(content) ? (
        content.units.map(({ unitId, staffingModel, workforcePlan }) => (
          <div key={unitId} className={cx(css.unit)}>
            <UnitName unitId={unitId} name={nameOf(unitId)} />
            <p className={cx(css.label)}>{words.model}</p>
            <p className={cx(css.written)}>{staffingModel}</p>
            <p className={cx(css.label)}>{words.plan}</p>
            <p className={cx(css.written)}>{workforcePlan}</p>
          </div>
        ))
      ) : (
        <StaffingText content={content} computed={computed} nameOf={nameOf} />
      )}
      <h3>{words.asks}</h3>
      <Asks about={about} asks={content.asks} nameOf={nameOf} />
      <Dissent dissent={content.dissent} />
    </div>
  );
}

interface AsksProps {
  about: string;
  asks: Content['asks'];
  nameOf: (unitId: string) => string;
}

function Asks({ about, asks, nameOf }: AsksProps) {
  if (asks.length === 0) return <p>{words.noAsks}</p>;
  const rows = asks.map(({ unitId, what, amountCents }, place) => ({ key: `${place + 1}`, unitId, what, amountCents }));
  const amountCents = rows.reduce((sum, ask) => sum + (ask.amountCents ?? 0), 0);
  return (
    <Table
      caption={`${words.asks}: ${about}`}
      hidesCaption
      rows={asks.length > 1 ? [...rows, { key: '', unitId: '', what: words.total, amountCents }] : rows}
      keyOf={({ key }) => key}
      columns={[
        { title: words.what, cell: ({ what }) => <span className={cx(css.written)}>{what}</span>, isName: true },
        { title: words.unit, cell: ({ unitId }) => unitId && nameOf(unitId) },
        {
          title: words.amount,
          cell: (ask) => (ask.amountCents === null ? words.noAmount : inDollars(ask.amountCents)),
          isNumber: true,
        },
      ]}
    />
  );
}

function Dissent({ dissent }: { dissent: Content['dissent'] }) {
  const said = typeof dissent === 'string' ? [{ from: '', text: dissent }] : dissent;
  const texts = said.filter(({ text }) => text !== '');
  if (texts.length === 0) return null;
  return (
    <>
      <h3>{words.dissent}</h3>
      {texts.map(({ from, text }) => (
        <p key={`${from} ${text}`} className={cx(css.written)}>
          {from && <strong>{from}: </strong>}
          {text}
        </p>
      ))}
    </>
  );
}
