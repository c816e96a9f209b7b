import type { Schema } from '../../api/queries.ts';
import { Badge } from '../../ui/badge.tsx';
import { cx } from '../../ui/cx.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Select } from '../../ui/select.tsx';
import { yearWords } from '../../words/en/year.ts';
import css from './date-row.module.css';
import { Findings } from './findings.tsx';
import { longDay, RULES } from './milestones.ts';
import type { useDateCheck } from './use-date-check.ts';

export interface WrittenDate {
  printedOn: string | null;
  rule: Schema['DateRule'];
}

interface Props {
  milestone: Schema['MilestoneKey'];
  date: WrittenDate;
  onChange: (date: WrittenDate) => void;
  isChanged: boolean;
  /** Its place in the body, so that a problem with it stands here. */
  name: string;
  found: ReturnType<typeof useDateCheck>['found'];
  /** Where the date’s own name would not say what is asked. */
  label?: string;
  /** Where one page has the same date twice. */
  idPrefix?: string;
}

/** One date of a calendar: the day, what happens to it on a day off, and what is odd about it. */
export function DateRow({ milestone, date, onChange, isChanged, name, found, idPrefix = '', ...given }: Props) {
  const label = given.label ?? yearWords.milestones[milestone];
  const place = name ? `${name}/` : '';
  const becomes = found?.dates.find(({ key, printedOn }) => key === milestone && printedOn === date.printedOn);
  const findings = found?.findings.filter(({ keys }) => keys.includes(milestone)) ?? [];
  return (
    <div id={`${idPrefix}${milestone}`} tabIndex={-1} className={cx(css.row)}>
      <div className={cx(css.fields)}>
        <DateField
          label={label}
          name={`${place}printedOn`}
          value={date.printedOn}
          onChange={(printedOn) => onChange({ ...date, printedOn })}
        />
        <Select
          label={yearWords.calendar.rule}
          aria-label={yearWords.calendar.ruleOf(label)}
          name={`${place}rule`}
          value={date.rule}
          onChange={(id) => onChange({ ...date, rule: RULES.find((rule) => rule === id) ?? date.rule })}
          options={RULES.map((id) => ({ id, label: yearWords.calendar.rules[id] }))}
        />
        {isChanged && (
          <span className={cx(css.changed)}>
            <Badge tone="accent">{yearWords.calendar.changed}</Badge>
          </span>
        )}
      </div>
      <div className={cx(css.told)}>
        {becomes && becomes.effectiveOn !== becomes.printedOn && (
          <p className={cx(css.becomes)}>{yearWords.calendar.becomes(longDay(becomes.effectiveOn))}</p>
        )}
        <div aria-live="polite">
          <Findings findings={findings} />
        </div>
      </div>
    </div>
  );
}
