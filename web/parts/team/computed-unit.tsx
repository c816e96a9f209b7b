import { grouped } from '../../../domain/staffing/shown.ts';
import type { Schema } from '../../api/queries.ts';
import { cx } from '../../ui/cx.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { KeyValues } from '../../ui/key-values.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Table } from '../../ui/table.tsx';
import { teamWords } from '../../words/en/team.ts';
import { inDollars } from '../dollars.ts';
import css from './revision-text.module.css';

const words = teamWords.revisions;
type Unit = Schema['ComputedUnit'];
const FTE = ['directFte', 'replacementFte', 'totalFte', 'gapFte', 'vacantFte', 'hireNeedFte'] as const;

/** What a unit's model comes to: the figures, what looks like a known error, and each step with its source. */
export const ComputedUnit = ({ of }: { of: Unit }) => (
  <div className={cx(css.unit)}>
    <p className={cx(css.label)}>{words.computed}</p>
    <Figures of={of} />
    {of.findings.length > 0 && (
      <Notice tone="warn" title={words.findings}>
        <ul>
          {of.findings.map(({ code, pointer, sentence, costCents }) => (
            <li key={`${code} ${pointer}`}>
              {sentence} {costCents !== null && <strong>{words.findingCost(inDollars(costCents))}</strong>}
            </li>
          ))}
        </ul>
      </Notice>
    )}
    {of.steps.length > 0 && (
      <Disclosure summary={words.steps}>
        <Table
          caption={words.steps}
          hidesCaption
          rows={of.steps.map((step, place) => ({ ...step, place }))}
          keyOf={({ place }) => `${place}`}
          columns={[
            { title: words.step.what, cell: ({ label }) => label, isName: true },
            { title: words.step.how, cell: ({ expression }) => expression },
            { title: words.step.result, cell: ({ result, unit }) => `${result} ${unit}`, isNumber: true },
            { title: words.step.source, cell: ({ source }) => source },
          ]}
        />
      </Disclosure>
    )}
  </div>
);

/** Where all wait for the same, that is said once. */
function Figures({ of }: { of: Unit }) {
  const figures: [string, string][] = [
    [words.figures.workedHours, shown(of.workedHours)],
    ...FTE.map((figure): [string, string] => [words.figures[figure], shown(of[figure])]),
    [words.figures.backfillHours, shown(of.backfill.hours)],
    [words.figures.backfillCents, inMoney(of.backfill.cents)],
  ];
  const [reason, ...others] = new Set(figures.map(([, figure]) => figure));
  return others.length === 0 ? <p>{words.notComputed(reason ?? '')}</p> : <KeyValues of={figures} />;
}

const shown = (figure: Unit['totalFte']): string => ('shown' in figure ? grouped(figure.shown) : figure.notComputed);
const inMoney = (cents: Unit['backfill']['cents']): string =>
  'shown' in cents ? inDollars(cents.shown) : cents.notComputed;
