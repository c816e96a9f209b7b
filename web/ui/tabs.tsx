import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import { cx } from './cx.ts';
import css from './tabs.module.css';

interface Props {
  /** What the tabs are about. */
  name: string;
  /** In the address, so that a tab can be sent to somebody. */
  selected: string;
  onSelect: (id: string) => void;
  tabs: { id: string; label: ReactNode; content: ReactNode }[];
}

export function Tabs({ name, selected, onSelect, tabs }: Props) {
  return (
    <AriaTabs selectedKey={selected} onSelectionChange={(id) => onSelect(String(id))} className={cx(css.tabs)}>
      <TabList aria-label={name} className={cx(css.list)}>
        {tabs.map(({ id, label }) => (
          <Tab key={id} id={id} className={cx(css.tab)}>
            {label}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={cx(css.panel)}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
