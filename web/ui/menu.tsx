import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { cx } from './cx.ts';
import css from './menu.module.css';

export interface MenuAction {
  id: string;
  label: string;
  onAction: () => void;
  /** It is what holds now. */
  isCurrent?: boolean;
}

interface Props {
  /** What the button shows; `name` is what it is called where that is not words. */
  trigger: ReactNode;
  name?: string;
  sections: { title: string; actions: MenuAction[] }[];
}

export function Menu({ trigger, name, sections }: Props) {
  return (
    <MenuTrigger>
      <Button className={cx(css.trigger)} {...(name ? { 'aria-label': name } : {})}>
        {trigger}
      </Button>
      <Popover className={cx(css.popover)} placement="bottom end" offset={6}>
        <AriaMenu className={cx(css.menu)}>
          {sections.map(({ title, actions }) => (
            <MenuSection key={title} id={title} aria-label={title} className={cx(css.section)}>
              <Header className={cx(css.title)}>{title}</Header>
              {actions.map(({ id, label, onAction, isCurrent }) => (
                <MenuItem key={id} id={id} textValue={label} onAction={onAction} className={cx(css.item)}>
                  <span aria-hidden="true" className={cx(css.check)}>
                    {isCurrent ? '✓' : ''}
                  </span>
                  {label}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
