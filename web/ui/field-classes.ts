import { cx } from './cx.ts';
import css from './field.module.css';

export const fieldClass = cx(css.field);
export const inputClass = cx(css.input);
