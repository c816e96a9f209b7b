import { Html } from './html.ts';
import {
  type Letter,
  type LetterItem,
  type LetterLink,
  type LetterSection,
  linesOf,
  oneLine,
  type Tone,
} from './letter.ts';

const INK = '#1c2733';
const SOFT = '#52606d';
const LINE = '#d9e0e6';
const ACCENT = '#0b5a8a';
const TONES: Record<Tone, string> = { past: '#9a3412', near: '#7c4a03', far: SOFT };

/** What people typed stays on its line and reads in one direction. */
const html = Html.tag(oneLine);

/** The HTML of a letter. Styles stand on each element: many mail programs drop style sheets. */
export function letterHtml(letter: Letter): string {
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${letter.subject}</title>
</head>
<body style="margin:0;padding:24px 12px;background:#f1f4f7;color:${INK};font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
<div style="max-width:620px;margin:0 auto">
<p style="margin:0 4px 12px;font-size:13px;color:${SOFT}">Joint Staffing Cycle</p>
<h1 style="margin:0 4px 16px;font-size:24px;line-height:1.25">${letter.title}</h1>
${[letter.greeting, ...letter.intro].map((line) => html`<p style="margin:0 4px 12px">${line}</p>\n`)}
${letter.sections.map(section)}
${letter.signature ? signature(letter.signature) : ''}<div style="margin:24px 4px 0;font-size:14px;color:${SOFT}">
${letter.closing.map((line) => html`<p style="margin:0 0 8px">${line}</p>\n`)}</div>
</div>
</body>
</html>
`);
}

const section = ({ heading, note, items, link, toForward }: LetterSection): Html =>
  html`<div style="margin:16px 0;padding:18px 20px;background:#ffffff;border:1px solid ${LINE};border-radius:10px">
<h2 style="margin:0;font-size:18px;line-height:1.3">${heading}</h2>
${note ? html`<p style="margin:2px 0 0;font-size:14px;color:${SOFT}">${note}</p>\n` : ''}${items.length > 0 ? list(items) : ''}${toForward ? forwardable(toForward) : ''}${link ? button(link) : ''}</div>\n`;

const list = (items: LetterItem[]): Html =>
  html`<ul style="margin:0;padding:0;list-style:none">\n${items.map(itemHtml)}</ul>\n`;

const forwardable = (paragraphs: string[]): Html =>
  html`<div style="margin:14px 0 0;padding:4px 16px;border:2px dashed ${ACCENT};border-radius:6px">
${paragraphs.map((line) => html`<p style="margin:12px 0;font-size:15px">${line}</p>\n`)}</div>\n`;

const signature = (names: NonNullable<Letter['signature']>): Html[] =>
  names.map(
    ({ name, office }) =>
      html`<p style="margin:12px 4px 0"><strong>${name}</strong><br><span style="font-size:14px;color:${SOFT}">${office}</span></p>\n`,
  );

const itemHtml = ({ what, when, lines, parts, link }: LetterItem): Html =>
  html`<li style="margin:14px 0 0;padding:14px 0 0;border-top:1px solid ${LINE}">
<p style="margin:0;font-weight:600">${what}</p>
${when ? whenHtml(when) : ''}${lines.map(
  (line) => html`<p style="margin:4px 0 0;font-size:14px;color:${SOFT}">${line}</p>\n`,
)}${parts.map(part)}${link ? textLink(link) : ''}</li>\n`;

const whenHtml = ({ due, left, tone }: NonNullable<LetterItem['when']>): Html =>
  html`<p style="margin:2px 0 0;font-size:15px">${due}${
    left ? html`<br><span style="color:${TONES[tone]};font-weight:600">${left}</span>` : ''
  }</p>\n`;

const part = ({ label, text }: { label: string; text: string }): Html =>
  html`<p style="margin:10px 0 0;font-size:14px"><span style="color:${SOFT}">${label}</span>${linesOf(text).map(
    (line) => html`<br>${line}`,
  )}</p>\n`;

const textLink = ({ label, url }: LetterLink): Html =>
  html`<p style="margin:4px 0 0;font-size:14px"><a href="${url}" style="color:${ACCENT}">${label}</a></p>\n`;

const button = ({ label, url }: LetterLink): Html =>
  html`<p style="margin:16px 0 0"><a href="${url}" style="display:inline-block;padding:8px 16px;border:1px solid ${ACCENT};border-radius:6px;color:${ACCENT};font-size:15px;font-weight:600;text-decoration:none">${label}</a></p>\n`;
