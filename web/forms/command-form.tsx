import { type ReactNode, useRef } from 'react';
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
  /** Beside the button: what else one can do. */
  actions?: ReactNode;
  /** The form's name, where no heading before it says it. */
  name?: string;
  children?: ReactNode;
}

export function CommandForm<B>({ command, body, submit, actions, name, children }: Props<B>) {
  const form = useRef<HTMLFormElement>(null);
  const send = () => {
    if (!command.isPending) command.run(body());
  };
  return (
    <Form ref={form} problems={command.problems} onSend={send} {...(name ? { 'aria-label': name } : {})}>
      {children}
      <CommandProblem command={command} form={form} />
      <div className={cx(css.actions)}>
        <Button type="submit" kind="primary" isPending={command.isPending}>
          {submit}
        </Button>
        {actions}
      </div>
    </Form>
  );
}
