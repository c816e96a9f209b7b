import { type Letter, oneLine, type RenderedMail } from './letter.ts';
import { letterHtml } from './letter-html.ts';
import { letterText } from './letter-text.ts';

export const renderLetter = (letter: Letter): RenderedMail => ({
  subject: oneLine(letter.subject),
  text: letterText(letter),
  html: letterHtml(letter),
});
