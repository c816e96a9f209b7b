import { useState } from 'react';
import { Act } from '../../forms/team/act.tsx';
import { ExemptFromTraining } from '../../forms/team/exempt-from-training.tsx';
import { ReportTraining } from '../../forms/team/report-training.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { teamWords } from '../../words/en/team.ts';
import css from './section-parts.module.css';
import type { OfTeam } from './use-team.ts';

const words = teamWords.training;
const SIDES = ['labor', 'management'] as const;

export function TrainingSection({ team, acts, teamKey, own, nameOf }: OfTeam) {
  const owes = own.some(({ kind }) => kind === 'complete_training');
  const [isOpen, setIsOpen] = useState(owes);
  const untrained = SIDES.flatMap((side) => {
    const { personId, trained } = team.seats[side];
    return personId && trained === false ? [{ personId, name: nameOf(personId) }] : [];
  });
  return (
    <div className={cx(css.stack)}>
      <p className={cx(css.soft)}>{team.seats.labor.trained === null ? words.notShown : words.lead}</p>
      {owes &&
        (isOpen ? (
          <ReportTraining close={() => setIsOpen(false)} />
        ) : (
          <div>
            <Button onPress={() => setIsOpen(true)}>{words.report}</Button>
          </div>
        ))}
      {untrained.length > 0 && (
        <Act acts={acts} act="exempt_from_training" label={words.exempt}>
          {(sides, close) => <ExemptFromTraining team={teamKey} people={untrained} sides={sides} close={close} />}
        </Act>
      )}
    </div>
  );
}
