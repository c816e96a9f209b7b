import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { Form } from '../ui/form.tsx';
import css from './command-form.module.css';
import { CommandProblem } from './command-problem.tsx';
import type { Command } from './use-command.ts';

interface Props<B> {
  command: Command<B>;
  /** What is sent. Fields are named by their place in it, so that each one's problem stands beside it. */
  body: () => B;
  submit: string;
  /** False: nothing is there to be sent yet; the form says why beside the button. */
  canSend?: boolean;
  /** `danger`: it ends something for others. */
  kind?: 'primary' | 'danger';
  /** Beside the button: what else one can do. */
  actions?: ReactNode;
  /** The form's name, where no heading before it says it. */
  name?: string;
  children?: ReactNode;
}

export function CommandForm<B>({
  command,
  body,
  submit,
  canSend = true,
  kind = 'primary',
  actions,
  name,
  children,
}: Props<B>) {
  const form = useRef<HTMLFormElement>(null);
  const send = () => {
    if (!command.isPending) command.run(body());
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new error only, for typing must not move the focus
  useEffect(() => {
    if (command.error && form.current) focusFirstProblem(form.current, command.problems);
  }, [command.error]);
  return (
    <Form ref={form} problems={command.problems} onSend={send} {...(name ? { 'aria-label': name } : {})}>
      {children}
      <CommandProblem command={command} form={form} />
      <div className={cx(css.actions)}>
        <Button type="submit" kind={kind} isPending={command.isPending} isDisabled={!canSend}>
          {submit}
        </Button>
        {actions}
      </div>
    </Form>
  );
}

function focusFirstProblem(form: HTMLFormElement, problems: Record<string, string[]>): void {
  const first = [...form.elements].find((element) => (element.getAttribute('name') ?? '') in problems);
  // some fields keep their value in a hidden input beside the one that people see
  const seen = first?.closest('[data-rac]')?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, button');
  (first instanceof HTMLElement && first.matches(':not([type=hidden], [hidden])') ? first : seen)?.focus();
}
