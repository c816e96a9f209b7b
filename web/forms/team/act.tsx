import { type ReactNode, useId, useState } from 'react';
import type { Schema } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { teamWords } from '../../words/en/team.ts';
import css from '../buttons.module.css';

type Acts = Schema['PossibleAct'][];
type Side = Schema['Side'];

interface Props {
  /** What the server says that this person may do here. */
  acts: Acts;
  act: Acts[number]['act'];
  /** Where the act is possible for several things: which one. */
  subject?: string;
  /** Of a side's own matter: nothing for whoever acts for the other one. */
  side?: Side;
  label: string;
  kind?: 'primary' | 'plain' | 'danger';
  /** One owes it, so the form is open already. */
  isOpenAtFirst?: boolean;
  /** The form, for one of these sides; `close` puts it away. */
  children: (sides: Side[], close: () => void) => ReactNode;
}

/** The acts of one kind: for which sides they are possible, or why not now. Undefined: not this person's. */
export function possible(acts: Acts, { act, subject, side }: Pick<Props, 'act' | 'subject' | 'side'>) {
  const mine = acts.filter(
    (one) => one.act === act && (subject === undefined || one.subject === subject) && (!side || one.side === side),
  );
  const sides = mine.filter(({ refusal }) => refusal === null).flatMap((one) => one.side ?? []);
  const isPossible = mine.some(({ refusal }) => refusal === null);
  return mine.length === 0 ? undefined : { sides, refusal: isPossible ? null : (mine[0]?.refusal ?? null) };
}

/** A button that opens a form where it stands; disabled with the server's own reason while the process refuses the act. */
export function Act({ label, kind = 'plain', isOpenAtFirst = false, children, ...of }: Props) {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const why = useId();
  const found = possible(of.acts, of);
  if (!found) return null;
  if (found.refusal !== null) {
    return (
      <div className={cx(css.stack)} data-no-print>
        <div>
          <Button isDisabled>{label}</Button>
        </div>
        <p id={why} className={cx(css.why)}>
          {teamWords.notNow} {found.refusal}
        </p>
      </div>
    );
  }
  if (isOpen) return children(found.sides, () => setIsOpen(false));
  return (
    <div data-no-print>
      <Button kind={kind} onPress={() => setIsOpen(true)}>
        {label}
      </Button>
    </div>
  );
}
