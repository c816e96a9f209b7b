import type { Schema } from '../../api/queries.ts';
import { type Content as AnyContent, type FreeText, isFreeText } from '../../api/revisions.ts';
import { dollarProblem } from '../../parts/dollar-problem.ts';
import { centsOf, inField } from '../../parts/dollars.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { DollarField } from '../../ui/dollar-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { teamWords } from '../../words/en/team.ts';
import css from './revision-fields.module.css';

const words = teamWords.revisions;
type Content = FreeText;
type Units = Schema['TeamPapers']['units'];

/** A revision while it is written: amounts as they are typed. */
export interface Written {
  units: Content['units'];
  asks: { unitId: string; what: string; typed: string }[];
  dissent: string;
}

/** One model and plan for each unit of the team, whatever the revision before had. */
export function writtenFrom(given: AnyContent | undefined, units: Units): Written {
  const content = given && isFreeText(given) ? given : undefined;
  const empty = { staffingModel: '', workforcePlan: '' };
  return {
    units: units.map(({ unitId }) => content?.units.find((unit) => unit.unitId === unitId) ?? { unitId, ...empty }),
    asks: (content?.asks ?? []).map(({ unitId, what, amountCents }) => ({
      unitId,
      what,
      typed: inField(amountCents),
    })),
    dissent: content?.dissent ?? '',
  };
}

/** No amount, which the server refuses by name. */
const NONE = -1;

/** All that is written, with nothing left out: what is not filled in, the server names. */
export const allOf = ({ units, asks, dissent }: Written): Content => ({
  units,
  asks: asks.map(({ unitId, what, typed }) => ({ unitId, what, amountCents: centsOf(typed) ?? NONE })),
  dissent,
});

/** What the server takes, or null while something is not filled in. */
export function contentOf(written: Written): Content | null {
  const content = allOf(written);
  const isFull =
    content.units.every(({ staffingModel, workforcePlan }) => staffingModel.trim() && workforcePlan.trim()) &&
    content.asks.every(({ unitId, what, amountCents }) => unitId && what.trim() && amountCents !== NONE);
  return isFull ? content : null;
}

interface Props {
  value: Written;
  units: Units;
  onChange: (part: Partial<Written>) => void;
}

/** The fields of a revision, named by their place in what is sent. */
export function RevisionFields({ value, units, onChange }: Props) {
  const nameOf = (unitId: string) => units.find((unit) => unit.unitId === unitId)?.name ?? unitId;
  const changeUnit = (place: number, part: Partial<Content['units'][number]>) =>
    onChange({ units: value.units.map((unit, at) => (at === place ? { ...unit, ...part } : unit)) });
  const changeAsk = (place: number, part: Partial<Written['asks'][number]>) =>
    onChange({ asks: value.asks.map((ask, at) => (at === place ? { ...ask, ...part } : ask)) });
  return (
    <>
      {value.units.map(({ unitId, staffingModel, workforcePlan }, place) => (
        <fieldset key={unitId} className={cx(css.group)}>
          <legend>
            {nameOf(unitId)} <span className={cx(css.id)}>{unitId}</span>
          </legend>
          <TextArea
            label={words.model}
            name={`content/units/${place}/staffingModel`}
            value={staffingModel}
            onChange={(text) => changeUnit(place, { staffingModel: text })}
          />
          <TextArea
            label={words.plan}
            name={`content/units/${place}/workforcePlan`}
            value={workforcePlan}
            onChange={(text) => changeUnit(place, { workforcePlan: text })}
          />
        </fieldset>
      ))}
      {value.asks.map(({ unitId, what, typed }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an ask has no other name than its place
        <fieldset key={place} className={cx(css.group)}>
          <legend>{words.ask(place + 1)}</legend>
          {units.length > 1 && (
            <Select
              label={words.unit}
              name={`content/asks/${place}/unitId`}
              value={unitId || null}
              onChange={(id) => changeAsk(place, { unitId: id })}
              options={units.map((unit) => ({ id: unit.unitId, label: unit.name, detail: unit.unitId }))}
            />
          )}
          <TextArea
            label={words.what}
            name={`content/asks/${place}/what`}
            rows={2}
            value={what}
            onChange={(text) => changeAsk(place, { what: text })}
          />
          <DollarField
            label={words.amount}
            name={`content/asks/${place}/amountCents`}
            value={typed}
            onChange={(text) => changeAsk(place, { typed: text })}
            validate={dollarProblem}
          />
          <div>
            <Button
              size="small"
              aria-label={words.removeAsk(place + 1)}
              onPress={() => onChange({ asks: value.asks.filter((_, at) => at !== place) })}
            >
              {words.removeAsk(place + 1)}
            </Button>
          </div>
        </fieldset>
      ))}
      {value.asks.length < 50 && (
        <div>
          <Button
            onPress={() =>
              onChange({
                asks: [
                  ...value.asks,
                  { unitId: units.length === 1 ? (units[0]?.unitId ?? '') : '', what: '', typed: '' },
                ],
              })
            }
          >
            {words.addAsk}
          </Button>
        </div>
      )}
      <TextArea
        label={words.dissent}
        hint={words.dissentHint}
        name="content/dissent"
        rows={2}
        isOptional
        value={value.dissent}
        onChange={(dissent) => onChange({ dissent })}
      />
    </>
  );
}
