import type { LocalDate } from '../../calendar/local-date.ts';
import type { Place } from '../../calendar/place.ts';
import type { ExtendableMilestone } from '../../domain/dates.ts';
import { closingLines } from '../letter/closing.ts';
import { shortDate, whenInWords } from '../letter/dates-text.ts';
import { type Letter, type LetterItem, type RenderedMail, shortName } from '../letter/letter.ts';
import { renderLetter } from '../letter/render-letter.ts';
import { teamPage } from '../letter/team-page.ts';

/** Whom an event mail goes to, and about which team's cycle. */
export interface EventAudience {
  name: string;
  capacities: string[];
  contacts: string[];
  teamName: string;
  budgetYear: number;
  ubtId: string;
  place: Place;
  today: LocalDate;
  publicUrl: string;
}

/** @param missing what the filing lacks, as the person who returned it wrote it */
export function renderFilingReturned(audience: EventAudience, missing: string, dueMs: number): RenderedMail {
  const { teamName, place } = audience;
  const back = shortDate(dueMs, place);
  return renderEvent(audience, {
    subject: `[Action required] Filing of ${shortName(teamName)} came back: please complete it by ${back}`,
    title: 'Your filing came back to be completed',
    intro: [
      'Something is missing before it can be received. It is not about what you agreed: a return is only ever for completeness, and your discussion and positions stand.',
    ],
    items: [
      {
        what: 'Complete the filing, and sign it again',
        when: whenInWords(dueMs, audience.place, audience.today),
        lines: [
          'Both sides sign the completed revision. If it is not sent again, it counts as received as it was last signed.',
        ],
        parts: [{ label: 'What is missing', text: missing }],
      },
    ],
  });
}

const EXTENDED: Record<ExtendableMilestone, string> = {
  training_due: 'The training',
  filing_due: 'The filing',
  decisions_due: 'The decisions',
};

/** @param dueMs the new due instant */
export function renderExtensionGranted(
  audience: EventAudience,
  milestone: ExtendableMilestone,
  dueMs: number,
): RenderedMail {
  const { teamName, place } = audience;
  return renderEvent(audience, {
    subject: `More time for ${shortName(teamName)}: now due ${shortDate(dueMs, place)}`,
    title: 'You have more time',
    intro: ['Both sides granted the request. Reminders follow the new date.'],
    items: [
      {
        what: `${EXTENDED[milestone]} has a new due date`,
        when: whenInWords(dueMs, audience.place, audience.today),
        lines: [],
        parts: [],
      },
    ],
  });
}

/** One card about the team, with its greeting, closing and link. */
export function renderEvent(
  audience: EventAudience,
  event: { subject: string; title: string; intro: string[]; items: LetterItem[] },
): RenderedMail {
  const { name, capacities, contacts, teamName, budgetYear, ubtId, publicUrl } = audience;
  const letter: Letter = {
    subject: event.subject,
    title: event.title,
    greeting: `Hello ${name},`,
    intro: event.intro,
    sections: [
      {
        heading: teamName,
        note: `Budget year ${budgetYear}`,
        items: event.items,
        link: { label: 'Open the team’s page', url: teamPage(publicUrl, budgetYear, ubtId) },
      },
    ],
    closing: closingLines(capacities, contacts, 1),
  };
  return renderLetter(letter);
}
