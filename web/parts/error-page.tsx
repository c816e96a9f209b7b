import type { ErrorComponentProps } from '@tanstack/react-router';
import { isRefusal, NoConnection, Refusal } from '../api/problems.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { Link } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { words } from '../words/en.ts';
import css from './error-page.module.css';

/** Instead of a page that could not be read or drawn. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  // the browser is on its way to sign-in already
  if (isRefusal(error, 'not_signed_in')) return <p className={cx(css.page)}>{words.errors.signingIn}</p>;
  const { title, text } = explain(error);
  return (
    <div className={cx(css.page)}>
      <PageHeader title={title} />
      <Notice
        tone={error instanceof NoConnection ? 'warn' : 'error'}
        title={error instanceof Refusal ? error.problem.detail : text}
        requestId={error instanceof Refusal ? error.requestId : null}
      >
        {error instanceof Refusal && text && <p>{text}</p>}
      </Notice>
      <div className={cx(css.actions)}>
        <Button kind="primary" onPress={reset}>
          {words.errors.again}
        </Button>
        <Link to="/" look="button">
          {words.errors.toTasks}
        </Link>
      </div>
    </div>
  );
}

function explain(error: unknown): { title: string; text: string | null } {
  if (error instanceof NoConnection) return { title: words.errors.offline, text: words.errors.offlineText };
  if (!(error instanceof Refusal)) return { title: words.errors.title, text: words.errors.unexpected };
  if (error.problem.status === 404) return { title: words.errors.notFoundHere, text: null };
  if (error.problem.status === 403) return { title: words.errors.notAllowed, text: words.errors.notAllowedText };
  return { title: words.errors.title, text: null };
}

export const NotFoundPage = () => (
  <div className={cx(css.page)}>
    <PageHeader title={words.errors.notFound} lead={words.errors.notFoundText} />
    <Link to="/" look="primary">
      {words.errors.toTasks}
    </Link>
  </div>
);
