import type { Schema } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toast.tsx';
import { teamWords } from '../../words/en/team.ts';
import { CommandForm } from '../command-form.tsx';
import { useCommand } from '../use-command.ts';
import { useDraft } from '../use-draft.ts';
import { useSide } from './side-field.tsx';

interface Props<N extends string> {
  /** Of the draft that the browser keeps. */
  draft: string;
  /** What the text is called in the body. */
  field: N;
  label: string;
  hint?: string;
  submit: string;
  done: string;
  sides: Schema['Side'][];
  send: (body: { text: string; side?: Schema['Side'] }, key: string) => Promise<{ data?: unknown }>;
  close: () => void;
}

/** An act that takes one text: a reason, a question, an answer. */
export function WriteText<N extends string>({ draft, field, label, hint, submit, done, sides, send, close }: Props<N>) {
  const { value, change, sent } = useDraft(draft, { text: '' });
  const side = useSide(sides);
  const command = useCommand({
    send,
    onDone() {
      sent();
      toast(done);
      close();
    },
  });
  return (
    <CommandForm
      command={command}
      body={() => ({ text: value.text, ...side.inBody })}
      submit={submit}
      name={submit}
      actions={<Button onPress={close}>{teamWords.close}</Button>}
    >
      {side.field}
      <TextArea label={label} hint={hint} name={field} value={value.text} onChange={(text) => change({ text })} />
    </CommandForm>
  );
}
