// The list that opens below a select or a combo box.

import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { words } from '../words/en.ts';
import { cx } from './cx.ts';
import css from './options.module.css';

export interface Option {
  id: string;
  label: string;
  /** What sets it apart from others of the same name. */
  detail?: string;
}

export const Options = ({ options }: { options?: Option[] }) => (
  <Popover className={cx(css.popover)} offset={4}>
    <ListBox<Option>
      {...(options ? { items: options } : {})}
      className={cx(css.list)}
      renderEmptyState={() => <p className={cx(css.none)}>{words.fields.noMatch}</p>}
    >
      {({ id, label, detail }) => (
        <ListBoxItem id={id} textValue={detail ? `${label} ${detail}` : label} className={cx(css.option)}>
          <span>{label}</span> {detail && <span className={cx(css.detail)}>{detail}</span>}
        </ListBoxItem>
      )}
    </ListBox>
  </Popover>
);
