import { Outlet, useLocation, useRouterState } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { connection } from '../api/connection.ts';
import { cx } from '../ui/cx.ts';
import { Link } from '../ui/link.tsx';
import { Toasts } from '../ui/toast.tsx';
import { words } from '../words/en.ts';
import { AccountMenu } from './account-menu.tsx';
import { Mark } from './mark.tsx';
import { NAVIGATION } from './navigation.ts';
import { SessionEnded } from './session-ended.tsx';
import css from './shell.module.css';
import { useMe } from './use-me.ts';

/** What stands around every page of somebody who is signed in. */
export function Shell() {
  const me = useMe();
  const isLost = useSyncExternalStore(connection.subscribe, connection.get) === 'lost';
  const isLoading = useRouterState({ select: ({ status }) => status === 'pending' });
  const path = useLocation({ select: ({ pathname }) => pathname });
  const entries = NAVIGATION.filter(({ isFor }) => isFor(me));
  return (
    <>
      <a className={cx(css.skip)} href="#content">
        {words.shell.skip}
      </a>
      <header className={cx(css.header)}>
        <div className={cx(css.bar)}>
          <Link to="/" className={cx(css.home)} aria-label={words.shell.home}>
            <Mark />
            <span className={cx(css.name)}>{words.product}</span>
          </Link>
          <nav className={cx(css.pages)} aria-label={words.shell.pages}>
            {entries.map(({ to, label, alsoAt }) => (
              <Link
                key={label}
                to={to}
                activeOptions={{ exact: to === '/' || to === '/cycles', includeSearch: false }}
                className={cx(css.page)}
                {...(alsoAt?.test(path) ? { 'aria-current': 'page' } : {})}
              >
                {label}
              </Link>
            ))}
          </nav>
          <AccountMenu me={me} />
        </div>
        {isLoading && <div className={cx(css.loading)} aria-hidden="true" />}
      </header>
      <div role="status" className={cx(css.states)}>
        {isLost && <p className={cx(css.lost)}>{words.shell.lost}</p>}
      </div>
      <main id="content" tabIndex={-1} className={cx(css.content)}>
        <Outlet />
      </main>
      <SessionEnded name={me.name} />
      <Toasts />
    </>
  );
}
