import { getRouteApi } from '@tanstack/react-router';
import { signInUrl } from '../api/session.ts';
import { Mark } from '../parts/mark.tsx';
import { cx } from '../ui/cx.ts';
import { PlainLink } from '../ui/link.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { comeBack, signInWords } from '../words/en/sign-in.ts';
import { words } from '../words/en.ts';
import css from './sign-in-page.module.css';

const route = getRouteApi('/sign-in');

/** Where one comes to who is signed in no more, or not yet: why, and what to do. */
export default function SignInPage() {
  const { why, returnTo } = route.useSearch();
  const { title, text, next, again, anew } = signInWords(why);
  return (
    <main className={cx(css.page)}>
      <p className={cx(css.product)}>
        <Mark /> {words.product}
      </p>
      <PageHeader title={title} lead={text} />
      {next && <p className={cx(css.next)}>{next}</p>}
      <PlainLink look="primary" href={signInUrl(returnTo || '/', anew)}>
        {again}
      </PlainLink>
      {returnTo && <p className={cx(css.back)}>{comeBack}</p>}
    </main>
  );
}
