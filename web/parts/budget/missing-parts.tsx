import type { RefObject } from 'react';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { budgetWords } from '../../words/en/budget.ts';
import css from './missing-parts.module.css';
import { type DecisionDraft, missingParts, PART_FIELDS, type WrittenPart } from './rationale.ts';

const words = budgetWords.decision;
const PARTS = 11;

interface Props {
  draft: DecisionDraft;
  askedCents: number;
  /** Where the fields are. */
  form: RefObject<HTMLElement | null>;
}

/** Which of the eleven parts are still missing, each a way to its field. */
export function MissingParts({ draft, askedCents, form }: Props) {
  const missing = missingParts(draft, askedCents);
  const goTo = (part: WrittenPart) => {
    const field = form.current?.querySelector<HTMLElement>(`[name="${PART_FIELDS[part]}"]`);
    // what has no field yet is asked for once a decision is chosen; a hidden input stands for what shows as a button
    const reachable = field?.matches('[type="hidden"], [hidden], [tabindex="-1"]')
      ? field
          .closest('[data-rac]')
          ?.querySelector<HTMLElement>('button, [role="spinbutton"], input:not([type="hidden"])')
      : field;
    (reachable ?? form.current?.querySelector<HTMLElement>('[name="decision"]'))?.focus();
  };
  return (
    <div className={cx(css.missing)}>
      <p className={cx(css.count)}>
        <progress className={cx(css.bar)} value={PARTS - missing.length} max={PARTS} aria-hidden="true" />
        <span role="status">{words.missing(missing.length)}</span>
      </p>
      {missing.length > 0 && (
        <>
          <p className={cx(css.title)}>{words.stillMissing}</p>
          <ul className={cx(css.parts)}>
            {missing.map((part) => (
              <li key={part}>
                <Button kind="quiet" size="small" onPress={() => goTo(part)}>
                  {words.parts[part]}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
