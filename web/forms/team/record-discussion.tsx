import { api } from '../../api/client.ts';
import { inTeam } from '../../api/in-team.ts';
import type { Schema } from '../../api/queries.ts';
import type { paths } from '../../api/schema.gen.d.ts';
import type { TeamKey } from '../../api/team-queries.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox, CheckboxGroup } from '../../ui/checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { DateField } from '../../ui/date-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toast.tsx';
import { teamWords } from '../../words/en/team.ts';
import css from '../buttons.module.css';
import { CommandForm } from '../command-form.tsx';
import { useCommand } from '../use-command.ts';
import { useDraft } from '../use-draft.ts';
import { useSide } from './side-field.tsx';

const words = teamWords.discussion;
const TOPICS = ['volume_and_standards', 'model', 'gap', 'backfill', 'budget'] as const;
type Topic = (typeof TOPICS)[number];
type Body =
  paths['/api/cycles/{budgetYear}/ubts/{ubtId}/discussions']['post']['requestBody']['content']['application/json'];

interface Props {
  team: TeamKey;
  sides: Schema['Side'][];
  close: () => void;
}

const EMPTY = {
  held: '' as '' | 'yes' | 'no',
  dates: [null] as (string | null)[],
  attendedLabor: null as number | null,
  attendedManagement: null as number | null,
  topics: [] as Topic[],
  notAgreed: '',
  releaseHours: null as number | null,
  because: '',
};

/** The discussion as it was held, or why it was not. */
export function RecordDiscussion({ team, sides, close }: Props) {
  const { value, change, sent } = useDraft(`record-discussion:${team.budgetYear}:${team.ubtId}`, EMPTY);
  const side = useSide(sides);
  const command = useCommand({
    send: (body: Body, key) =>
      api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/discussions', { params: inTeam(team, key), body }),
    onDone() {
      sent();
      toast(words.recorded);
      close();
    },
  });
  const body = (): Body => {
    if (value.held === 'no') return { held: false, content: { because: value.because }, ...side.inBody };
    const { attendedLabor, attendedManagement, topics, notAgreed, releaseHours } = value;
    const dates = value.dates.flatMap((day) => day ?? []);
    // fields that must be filled are filled by now: the form does not send itself before
    const counts = { attendedLabor: attendedLabor ?? 0, attendedManagement: attendedManagement ?? 0 };
    const content = { dates, ...counts, topics, notAgreed, releaseHours: releaseHours ?? 0 };
    return { held: true, content, ...side.inBody };
  };
  return (
    <CommandForm
      command={command}
      body={body}
      submit={words.send}
      name={words.record}
      actions={<Button onPress={close}>{teamWords.close}</Button>}
    >
      {side.field}
      <RadioGroup
        label={words.wasHeld}
        name="held"
        value={value.held || null}
        onChange={(held) => change({ held: held === 'no' ? 'no' : 'yes' })}
        options={[
          { id: 'yes', label: words.yes },
          { id: 'no', label: words.no },
        ]}
      />
      {value.held === 'yes' && (
        <>
          <Dates dates={value.dates} onChange={(dates) => change({ dates })} />
          <NumberField
            label={words.attendedLabor}
            name="content/attendedLabor"
            most={500}
            value={value.attendedLabor}
            onChange={(attendedLabor) => change({ attendedLabor })}
          />
          <NumberField
            label={words.attendedManagement}
            name="content/attendedManagement"
            most={500}
            value={value.attendedManagement}
            onChange={(attendedManagement) => change({ attendedManagement })}
          />
          <CheckboxGroup
            label={words.topics}
            name="content/topics"
            value={value.topics}
            onChange={(chosen) => change({ topics: TOPICS.filter((topic) => chosen.includes(topic)) })}
          >
            {TOPICS.map((topic) => (
              <Checkbox key={topic} value={topic}>
                {words.topicWords[topic]}
              </Checkbox>
            ))}
          </CheckboxGroup>
          <TextArea
            label={words.notAgreedField}
            hint={words.notAgreedHint}
            name="content/notAgreed"
            isOptional
            value={value.notAgreed}
            onChange={(notAgreed) => change({ notAgreed })}
          />
          <NumberField
            label={words.hours}
            name="content/releaseHours"
            most={10_000}
            decimals={2}
            value={value.releaseHours}
            onChange={(releaseHours) => change({ releaseHours })}
          />
        </>
      )}
      {value.held === 'no' && (
        <TextArea
          label={words.becauseField}
          name="content/because"
          value={value.because}
          onChange={(because) => change({ because })}
        />
      )}
    </CommandForm>
  );
}

interface DatesProps {
  dates: (string | null)[];
  onChange: (dates: (string | null)[]) => void;
}

const Dates = ({ dates, onChange }: DatesProps) => (
  <div className={cx(css.stack)}>
    {dates.map((day, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a date has no other name than its place
      <div key={place} className={cx(css.buttons)}>
        <DateField
          label={words.date(place)}
          name={`content/dates/${place}`}
          value={day}
          onChange={(changed) => onChange(dates.with(place, changed))}
        />
        {dates.length > 1 && (
          <Button size="small" aria-label={words.removeDate(place)} onPress={() => onChange(dates.toSpliced(place, 1))}>
            ✕
          </Button>
        )}
      </div>
    ))}
    {dates.length < 20 && (
      <div>
        <Button size="small" onPress={() => onChange([...dates, null])}>
          {words.addDate}
        </Button>
      </div>
    )}
  </div>
);
