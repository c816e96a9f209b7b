import { useId, useSyncExternalStore } from 'react';
import type { Schema } from '../api/queries.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { words } from '../words/en.ts';
import css from './account-menu.module.css';
import { colorScheme, SCHEMES } from './color-scheme.ts';
import { useSignOut } from './sign-out.tsx';

/** Who is signed in; below it, how the pages look and the way out. The browser's own popover: Escape and a click beside close it. */
export function AccountMenu({ me }: { me: Schema['Me'] }) {
  const id = useId();
  const scheme = useSyncExternalStore(colorScheme.subscribe, colorScheme.get);
  const signOut = useSignOut();
  return (
    <>
      <button type="button" popoverTarget={id} className={cx(css.trigger)} aria-label={words.shell.account(me.name)}>
        <span aria-hidden="true" className={cx(css.initials)}>
          {initialsOf(me.name)}
        </span>
        <span className={cx(css.name)}>{me.name}</span>
      </button>
      <div id={id} popover="auto" className={cx(css.popover)}>
        <p className={cx(css.person)}>{me.name}</p>
        <fieldset className={cx(css.schemes)}>
          <legend>{words.shell.appearance}</legend>
          {SCHEMES.map((one) => (
            <label key={one} className={cx(css.scheme)}>
              <input type="radio" name={id} checked={one === scheme} onChange={() => colorScheme.set(one)} />
              {words.shell.schemes[one]}
            </label>
          ))}
        </fieldset>
        <Button size="small" onPress={signOut.begin}>
          {words.shell.signOut}
        </Button>
        <Button size="small" kind="quiet" onPress={signOut.beginEverywhere}>
          {words.shell.signOutEverywhere}
        </Button>
      </div>
      {signOut.dialog}
    </>
  );
}

/** Of the first and the last name. */
const initialsOf = (name: string): string =>
  name
    .split(' ')
    .filter((_, place, all) => place === 0 || place === all.length - 1)
    .map((part) => part.charAt(0))
    .join('');
