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

/** The HTML of a letter. Styles stand on each element: many mail programs drop style sheets. */
export function letterHtml(letter: Letter): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escaped(letter.subject)}</title>
</head>
<body style="margin:0;padding:24px 12px;background:#f1f4f7;color:${INK};font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
<div style="max-width:620px;margin:0 auto">
<p style="margin:0 4px 12px;font-size:13px;color:${SOFT}">Joint Staffing Cycle</p>
<h1 style="margin:0 4px 16px;font-size:24px;line-height:1.25">${escaped(letter.title)}</h1>
${[letter.greeting, ...letter.intro].map((line) => `<p style="margin:0 4px 12px">${escaped(line)}</p>`).join('\n')}
${letter.sections.map(section).join('\n')}
${letter.signature ? signature(letter.signature) : ''}<div style="margin:24px 4px 0;font-size:14px;color:${SOFT}">
${letter.closing.map((line) => `<p style="margin:0 0 8px">${escaped(line)}</p>`).join('\n')}
</div>
</div>
</body>
</html>
`;
}

function section({ heading, note, items, link, toForward }: LetterSection): string {
  return `<div style="margin:16px 0;padding:18px 20px;background:#ffffff;border:1px solid ${LINE};border-radius:10px">
<h2 style="margin:0;font-size:18px;line-height:1.3">${escaped(heading)}</h2>
${note ? `<p style="margin:2px 0 0;font-size:14px;color:${SOFT}">${escaped(note)}</p>\n` : ''}${items.length > 0 ? list(items) : ''}${toForward ? forwardable(toForward) : ''}${link ? button(link) : ''}</div>`;
}

const list = (items: LetterItem[]): string =>
  `<ul style="margin:0;padding:0;list-style:none">\n${items.map(itemHtml).join('\n')}\n</ul>\n`;

const forwardable = (paragraphs: string[]): string =>
  `<div style="margin:14px 0 0;padding:4px 16px;border:2px dashed ${ACCENT};border-radius:6px">
${paragraphs.map((line) => `<p style="margin:12px 0;font-size:15px">${escaped(line)}</p>`).join('\n')}
</div>\n`;

const signature = (names: NonNullable<Letter['signature']>): string =>
  names
    .map(
      ({ name, office }) =>
        `<p style="margin:12px 4px 0"><strong>${escaped(name)}</strong><br><span style="font-size:14px;color:${SOFT}">${escaped(office)}</span></p>\n`,
    )
    .join('');

const itemHtml = ({ what, when, lines, parts, link }: LetterItem): string =>
  `<li style="margin:14px 0 0;padding:14px 0 0;border-top:1px solid ${LINE}">
<p style="margin:0;font-weight:600">${escaped(what)}</p>
${when ? whenHtml(when) : ''}${lines
  .map((line) => `<p style="margin:4px 0 0;font-size:14px;color:${SOFT}">${escaped(line)}</p>`)
  .join('\n')}${parts.map(part).join('\n')}${link ? textLink(link) : ''}
</li>`;

const whenHtml = ({ due, left, tone }: NonNullable<LetterItem['when']>): string =>
  `<p style="margin:2px 0 0;font-size:15px">${escaped(due)}${
    left ? `<br><span style="color:${TONES[tone]};font-weight:600">${escaped(left)}</span>` : ''
  }</p>\n`;

const part = ({ label, text }: { label: string; text: string }): string =>
  `<p style="margin:10px 0 0;font-size:14px"><span style="color:${SOFT}">${escaped(label)}</span><br>${linesOf(text).map(escaped).join('<br>')}</p>`;

const textLink = ({ label, url }: LetterLink): string =>
  `<p style="margin:4px 0 0;font-size:14px"><a href="${escaped(url)}" style="color:${ACCENT}">${escaped(label)}</a></p>`;

const button = ({ label, url }: LetterLink): string =>
  `<p style="margin:16px 0 0"><a href="${escaped(url)}" style="display:inline-block;padding:8px 16px;border:1px solid ${ACCENT};border-radius:6px;color:${ACCENT};font-size:15px;font-weight:600;text-decoration:none">${escaped(label)}</a></p>\n`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => oneLine(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
