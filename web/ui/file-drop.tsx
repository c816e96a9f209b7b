import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { words } from '../words/en.ts';
import button from './button.module.css';
import { cx } from './cx.ts';
import css from './file-drop.module.css';

interface Props {
  label: string;
  hint?: ReactNode;
  /** As in `accept` of a file input: `.csv`. */
  accepts: string[];
  file: File | null;
  onFile: (file: File) => void;
}

/** One file, dropped or chosen. */
export function FileDrop({ label, hint, accepts, file, onFile }: Props) {
  const [refused, setRefused] = useState<string>();
  const take = (given: File | undefined) => {
    if (!given) return;
    const isRight = accepts.some((end) => given.name.toLowerCase().endsWith(end));
    setRefused(isRight ? undefined : words.fileDrop.refused(given.name, accepts));
    if (isRight) onFile(given);
  };
  return (
    <DropZone
      aria-label={label}
      className={cx(css.zone)}
      onDrop={async ({ items }) => {
        for (const item of items) if (item.kind === 'file') return take(await item.getFile());
      }}
    >
      <Text slot="label" className={cx(css.label)}>
        {file ? words.fileDrop.chosen(file.name) : label}
      </Text>
      {hint && <p className={cx(css.hint)}>{hint}</p>}
      <FileTrigger acceptedFileTypes={accepts} onSelect={(files) => take(files?.[0])}>
        <Button className={cx(button.button)}>{file ? words.fileDrop.another : words.fileDrop.choose}</Button>
      </FileTrigger>
      {refused && (
        <p className={cx(css.refused)} role="alert">
          {refused}
        </p>
      )}
    </DropZone>
  );
}
