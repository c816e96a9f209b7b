import { cx } from '../../ui/cx.ts';
import css from './revision-text.module.css';

export const UnitName = ({ unitId, name }: { unitId: string; name: string }) => (
  <h3>
    {name} <span className={cx(css.id)}>{unitId}</span>
  </h3>
);
