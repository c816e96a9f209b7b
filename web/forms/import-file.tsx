import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type ImportAnswers, type ImportKind, type ImportProgress, importFile } from '../api/import-file.ts';
import { Refusal } from '../api/problems.ts';
import type { Schema } from '../api/queries.ts';
import { FileFaults } from '../parts/imports/file-faults.tsx';
import { HolidaysDifference } from '../parts/imports/holidays-difference.tsx';
import { RolesDifference } from '../parts/imports/roles-difference.tsx';
import { RosterDifference } from '../parts/imports/roster-difference.tsx';
import { UnitFactsDifference } from '../parts/imports/unit-facts-difference.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { cx } from '../ui/cx.ts';
import { FileDrop } from '../ui/file-drop.tsx';
import { Notice } from '../ui/notice.tsx';
import { importWords } from '../words/en/imports.ts';
import { CommandProblem } from './command-problem.tsx';
import css from './import-file.module.css';

interface Asks {
  allowGone?: number;
  allowMoved?: number;
}
interface Sent {
  file: File;
  dryRun: boolean;
  allow: Asks;
}

const DIFFERENCES: { [K in ImportKind]: (answer: ImportAnswers[K]) => ReactNode } = {
  roster: (answer) => <RosterDifference answer={answer} />,
  roles: (answer) => <RolesDifference answer={answer} />,
  holidays: (answer) => <HolidaysDifference answer={answer} />,
  unit_facts: (answer) => <UnitFactsDifference answer={answer} />,
};

/** One file: dropped, looked through in a dry run, and only then imported. */
export function ImportFile<K extends ImportKind>({ kind }: { kind: K }) {
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [allow, setAllow] = useState<Asks>({});
  const [progress, setProgress] = useState<ImportProgress>();
  const { mutate, reset, data, error, isPending } = useMutation({
    mutationFn: (sent: Sent) => {
      setProgress(undefined);
      return importFile({ kind, ...sent, tell: setProgress });
    },
    onSuccess: (_, { dryRun }) => (dryRun ? undefined : client.invalidateQueries()),
  });
  const take = (given: File) => {
    setFile(given);
    setAllow({});
    mutate({ file: given, dryRun: true, allow: {} });
  };
  const another = () => {
    reset();
    setFile(null);
    setAllow({});
  };
  const isDone = data?.dryRun === false;
  return (
    <div className={cx(css.import)}>
      {!isDone && (
        <FileDrop
          label={importWords.drop[kind]}
          hint={importWords.dropHint}
          accepts={['.csv']}
          file={file}
          onFile={take}
        />
      )}
      <p role="status" className={cx(css.progress)}>
        {isPending && (progress ? importWords.steps[progress.step](progress.rows) : importWords.steps.sending)}
        {isPending && <progress className={cx(css.bar)} aria-label={importWords.progress} />}
      </p>
      {error && !isPending && (
        <Refused
          error={error}
          allow={allow}
          onAllow={setAllow}
          again={() => file && mutate({ file, dryRun: true, allow })}
        />
      )}
      {data && !isPending && (
        <>
          {isDone ? (
            <Notice tone="done" title={importWords.done(data.rows)} isNews />
          ) : (
            <div>
              <h2>{importWords.would(data.rows)}</h2>
              <p className={cx(css.lead)}>{importWords.wouldText}</p>
            </div>
          )}
          {changesSomething(data) ? DIFFERENCES[kind](data) : <p>{importWords.nothing}</p>}
          <p className={cx(css.actions)}>
            {isDone ? (
              <Button onPress={another}>{importWords.another}</Button>
            ) : (
              <Button kind="primary" onPress={() => file && mutate({ file, dryRun: false, allow })}>
                {importWords.confirm}
              </Button>
            )}
          </p>
        </>
      )}
    </div>
  );
}

interface RefusedProps {
  error: Error;
  allow: Asks;
  onAllow: (allow: Asks) => void;
  again: () => void;
}

/** Faults to correct, or numbers that somebody must mean before the server takes the file. */
function Refused({ error, allow, onAllow, again }: RefusedProps) {
  const problem = error instanceof Refusal ? error.problem : undefined;
  const { asks = {}, more = 0 } = (problem ?? {}) as { asks?: Asks; more?: number };
  const { allowGone, allowMoved } = asks;
  if (allowGone === undefined && allowMoved === undefined) {
    const faults = ((problem?.problems ?? []) as object[]).filter((one) => 'otherRows' in one);
    return (
      <>
        <CommandProblem command={{ error, problems: {} }} />
        {faults.length > 0 && <FileFaults faults={faults as Schema['FileProblem'][]} more={more} />}
        <p>
          <Button onPress={again}>{importWords.again}</Button>
        </p>
      </>
    );
  }
  const isMeant = allow.allowGone === allowGone && allow.allowMoved === allowMoved;
  const sentences = ((problem?.problems ?? []) as { message: string }[]).map(({ message }) => message);
  return (
    <Notice tone="warn" title={importWords.asks.title} isNews>
      <div className={cx(css.asks)}>
        {sentences.map((sentence) => (
          <p key={sentence}>{withoutParameter(sentence)}</p>
        ))}
        {allowGone !== undefined && (
          <Checkbox
            isSelected={allow.allowGone === allowGone}
            onChange={(isChosen) => onAllow(without(allow, 'allowGone', isChosen ? allowGone : undefined))}
          >
            {importWords.asks.gone(allowGone)}
          </Checkbox>
        )}
        {allowMoved !== undefined && (
          <Checkbox
            isSelected={allow.allowMoved === allowMoved}
            onChange={(isChosen) => onAllow(without(allow, 'allowMoved', isChosen ? allowMoved : undefined))}
          >
            {importWords.asks.moved(allowMoved)}
          </Checkbox>
        )}
        <p>
          <Button isDisabled={!isMeant} onPress={again}>
            {importWords.asks.goOn}
          </Button>
        </p>
      </div>
    </Notice>
  );
}

/** The sentence without its way for programs: here it is the box below. */
const withoutParameter = (sentence: string): string =>
  sentence.replace(/ If that is right, send the file again with “allow\w+=\d+”\.$/, '');

function without(allow: Asks, name: keyof Asks, number: number | undefined): Asks {
  const { [name]: _, ...rest } = allow;
  return number === undefined ? rest : { ...rest, [name]: number };
}

/** Whether any list of the answer has something in it. */
function changesSomething(answer: object): boolean {
  return Object.values(answer).some((value) => {
    if (typeof value !== 'object' || value === null) return false;
    return 'count' in value ? Number(value.count) > 0 : changesSomething(value);
  });
}
