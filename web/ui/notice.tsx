import type { ReactNode } from 'react';
import { words } from '../words/en.ts';
import { cx } from './cx.ts';
import css from './notice.module.css';

interface Props {
  tone: 'info' | 'warn' | 'error' | 'done';
  title?: ReactNode;
  /** What support looks for in the log. */
  requestId?: string | null | undefined;
  /** It has just happened, so it is read out at once. */
  isNews?: boolean;
  children?: ReactNode;
}

export function Notice({ tone, title, requestId, isNews = tone === 'error', children }: Props) {
  return (
    <div className={cx(css.notice, css[tone])} role={isNews ? 'alert' : undefined}>
      <p className={cx(css.kind)}>{words.notice[tone]}</p>
      <div className={cx(css.text)}>
        {title && <p className={cx(css.title)}>{title}</p>}
        {children}
        {requestId && (
          <p className={cx(css.reference)}>
            {words.notice.reference} <code>{requestId}</code>
          </p>
        )}
      </div>
    </div>
  );
}
