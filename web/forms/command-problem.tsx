import type { RefObject } from 'react';
import { isRefusal, Refusal } from '../api/problems.ts';
import { Notice } from '../ui/notice.tsx';
import { words } from '../words/en.ts';
import type { Command } from './use-command.ts';

interface Props {
  command: Pick<Command<never>, 'error' | 'problems'>;
  /** Problems of its fields stand beside them; without a form all of them stand here. */
  form?: RefObject<HTMLFormElement | null>;
}

/** Why a command was not done, in the server's own sentence, and what no field of the form can show. */
export function CommandProblem({ command: { error, problems }, form }: Props) {
  if (!error) return null;
  const elsewhere = Object.entries(problems)
    .filter(([field]) => !form?.current?.elements.namedItem(field))
    .flatMap(([, sentences]) => sentences);
  const fields = Object.keys(problems).length;
  // the server's own sentence names a field as programs do
  const isBesideFields = fields > 0 && elsewhere.length === 0 && isRefusal(error, 'invalid_request');
  return (
    <Notice
      tone="error"
      title={isBesideFields ? words.forms.fields(fields) : sentenceOf(error)}
      requestId={error instanceof Refusal ? error.requestId : null}
    >
      {elsewhere.length > 0 && (
        <ul>
          {elsewhere.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function sentenceOf(error: Error): string {
  if (isRefusal(error, 'not_signed_in')) return words.forms.signedOut;
  return error instanceof Refusal ? error.problem.detail : words.forms.lost;
}
