import { createLink, type LinkComponent } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import button from './button.module.css';
import { cx } from './cx.ts';
import css from './link.module.css';

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> {
  /** As the text around it, as a button, or as a title that one need not see as a link. */
  look?: 'text' | 'button' | 'primary' | 'title';
  size?: 'normal' | 'small';
  ref?: Ref<HTMLAnchorElement>;
}

const LOOKS = {
  text: css.text,
  title: css.title,
  button: button.button,
  primary: cx(button.button, button.primary),
};

function Anchor({ look = 'text', size = 'normal', className, ...props }: Props) {
  return <a {...props} className={cx(LOOKS[look], size === 'small' && button.small, className)} />;
}

/** A page of this application: `to`, `params`, `search` and `hash` are checked against the routes. */
export const Link: LinkComponent<typeof Anchor> = createLink(Anchor);

/** An address as the server or a mail gives it, of this application or not. */
export const PlainLink = Anchor;
