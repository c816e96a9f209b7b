import type { ComponentProps } from 'react';
import { Focusable } from 'react-aria-components/Focusable';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { cx } from './cx.ts';
import css from './tooltip.module.css';

/** Explains a button that shows no words. Nothing that one must know: fingers never see it. */
export const Tooltip = ({
  text,
  children,
}: {
  text: string;
  children: ComponentProps<typeof Focusable>['children'];
}) => (
  <TooltipTrigger delay={400}>
    <Focusable>{children}</Focusable>
    <AriaTooltip className={cx(css.tooltip)} offset={6}>
      {text}
    </AriaTooltip>
  </TooltipTrigger>
);
