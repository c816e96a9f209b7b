import { type CalendarDate, parseDate } from '@internationalized/date';
import { type ClipboardEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid } from 'react-aria-components/Calendar';
import { DateInput, DatePicker, type DatePickerProps, DateSegment } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { Heading } from 'react-aria-components/Heading';
import { Popover } from 'react-aria-components/Popover';
import { words } from '../words/en.ts';
import { cx } from './cx.ts';
import css from './date-field.module.css';
import { FieldHint, FieldLabel, FieldProblem, type FieldWords } from './field.tsx';
import { fieldClass, inputClass } from './field-classes.ts';
import { hasOurYear, readDay } from './read-day.ts';

type Props = Omit<
  DatePickerProps<CalendarDate>,
  'className' | 'children' | 'isRequired' | 'value' | 'defaultValue' | 'onChange' | 'minValue' | 'maxValue' | 'validate'
> &
  FieldWords & {
    /** As the API writes a day: 2027-03-31. */
    value: string | null;
    onChange: (day: string | null) => void;
    /** Why a day cannot be taken, or null. */
    validate?: (day: string) => string | null;
  };

/** A day, typed, pasted or chosen. A day that cannot be taken stays as it was typed, and `validate` says why. */
export function DateField({ label, hint, isOptional = false, value, onChange, validate, ...props }: Props) {
  // what was pasted and is no day: the parts of the field could not show it
  const [pasted, setPasted] = useState<string>();
  const change = (day: string | null) => {
    setPasted(undefined);
    onChange(day);
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text').trim();
    const day = readDay(text);
    event.preventDefault();
    if (day === null) setPasted(text);
    else change(day);
  };
  return (
    <DatePicker<CalendarDate>
      {...props}
      value={value === null ? null : parseDate(value)}
      onChange={(day) => change(day?.toString() ?? null)}
      validate={(day) => day && (hasOurYear(day.toString()) ? validate?.(day.toString()) : words.fields.year)}
      isRequired={!isOptional}
      className={fieldClass}
    >
      <FieldLabel label={label} isOptional={isOptional} />
      <div onPaste={paste}>
        <Group className={cx(inputClass, css.group)}>
          <DateInput className={cx(css.input)}>
            {(segment) => <DateSegment segment={segment} className={cx(css.segment)} />}
          </DateInput>
          <Button className={cx(css.open)} aria-label={words.fields.openCalendar}>
            <span aria-hidden="true" className={cx(css.icon)} />
          </Button>
        </Group>
      </div>
      <p role="status" className={cx(css.pasted)}>
        {pasted !== undefined && words.fields.pasted(pasted)}
      </p>
      <FieldHint hint={hint} />
      <FieldProblem required={words.fields.date} />
      <Popover className={cx(css.popover)} offset={4}>
        <Dialog className={cx(css.dialog)}>
          <Calendar>
            <header className={cx(css.head)}>
              <Button slot="previous" className={cx(css.turn)}>
                ‹
              </Button>
              <Heading className={cx(css.month)} />
              <Button slot="next" className={cx(css.turn)}>
                ›
              </Button>
            </header>
            <CalendarGrid>{(day) => <CalendarCell date={day} className={cx(css.day)} />}</CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
