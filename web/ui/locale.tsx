import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';

/** The language of what React Aria itself says, and of dates and numbers in fields. */
export const Locale = ({ children }: { children: ReactNode }) => <I18nProvider locale="en-US">{children}</I18nProvider>;
