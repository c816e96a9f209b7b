import { type Html, html } from '../../mail/letter/html.ts';

/** For text and for attribute values in quotes, in the pages that still join strings. */
export const escapeHtml = (text: string): string => String(html`${text}`);

/** What such a page has escaped piece by piece, taken as it is. */
export const escapedByHand = (markup: string): Html => html(Object.assign([markup], { raw: [markup] }));
