import type { Schema } from '../api/queries.ts';
import { RadioGroup } from '../ui/radio-group.tsx';
import { words } from '../words/en.ts';

type Side = Schema['Side'];

interface Props {
  sides: Side[];
  side: Side | undefined;
  onChange: (side: Side | undefined) => void;
}

/** For whoever may act for either side: the server asks them to say for which. */
export default function SideChoice({ sides, side, onChange }: Props) {
  return (
    <RadioGroup
      label={words.forms.side}
      hint={words.forms.sideHint}
      value={side ?? null}
      onChange={(chosen) => onChange(sides.find((one) => one === chosen))}
      options={sides.map((id) => ({ id, label: words.sides[id] }))}
    />
  );
}
