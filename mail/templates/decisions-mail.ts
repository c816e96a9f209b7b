import type { LocalDate } from '../../calendar/local-date.ts';
import { decisionInWords, reasonInWords } from '../../domain/decision-in-words.ts';
import { inDollars } from '../../domain/dollars.ts';
import type { AskDecision, ReasonCode } from '../../domain/vocabulary.ts';
import { shortDate, whenInWords } from '../letter/dates-text.ts';
import { type LetterItem, type RenderedMail, shortName } from '../letter/letter.ts';
import { type EventAudience, renderEvent } from './event-mail.ts';

/** The eleven parts of a rationale, as the team reads them. */
export interface PublishedDecision {
  ask: string;
  decision: AskDecision;
  askedCents: number;
  grantedCents: number;
  reasonCode: ReasonCode;
  reason: string;
  dataReliedOn: string;
  laborInput: string;
  /** '' only for a full grant. */
  alternatives: string;
  backfill: string;
  nextStep: string;
  reviewOn: LocalDate;
  contactName: string;
}

/** What a unit reads besides its asks, above all where there was none. */
export interface PublishedUnit {
  unitName: string;
  backfillCents: number;
  /** Null: there were asks, and nobody wrote a statement. */
  statement: string | null;
}

/** @param acknowledgeByMs null when the recipient has nothing to confirm */
export function renderDecisionPublished(
  audience: EventAudience,
  published: { decisions: PublishedDecision[]; units: PublishedUnit[]; acknowledgeByMs: number | null },
): RenderedMail {
  const { decisions, units, acknowledgeByMs } = published;
  const { teamName, budgetYear, place } = audience;
  const team = shortName(teamName);
  const owed = acknowledgeByMs !== null;
  return renderEvent(audience, {
    subject: owed
      ? `[Action required] Budget decisions for ${team}: please confirm reading by ${shortDate(acknowledgeByMs, place)}`
      : `Budget decisions for ${team}`,
    title: `The budget ${budgetYear} decisions for your team`,
    intro: [`${asked(decisions.length)} Each decision below comes with its reasons and whom to ask.`],
    items: [
      ...(owed ? [acknowledgement(acknowledgeByMs, audience)] : []),
      ...decisions.map((decision) => decisionItem(decision, budgetYear)),
      ...units.map(unitItem),
    ],
  });
}

function asked(count: number): string {
  if (count === 0) return 'Your team had no ask this year.';
  return count === 1 ? 'Your team’s ask has been decided.' : `All ${count} asks of your team have been decided.`;
}

const acknowledgement = (dueMs: number, audience: EventAudience): LetterItem => ({
  what: 'Confirm that you have read the decisions',
  when: whenInWords(dueMs, audience.place, audience.today),
  lines: ['Confirming does not mean that you agree. You can ask questions on the team’s page.'],
  parts: [],
});

function decisionItem(decided: PublishedDecision, budgetYear: number): LetterItem {
  return {
    what: `${decisionInWords(decided.decision)}: ${decided.ask}`,
    lines: [amounts(decided)],
    parts: [
      { label: 'Why', text: `${reasonInWords(decided.reasonCode)}. ${decided.reason}` },
      { label: 'Data relied on', text: decided.dataReliedOn },
      { label: 'What labor put forward, and how it was treated', text: decided.laborInput },
      { label: 'Alternatives weighed', text: decided.alternatives || 'None needed: granted in full.' },
      { label: 'Backfill', text: decided.backfill },
      { label: 'What happens next', text: `${decided.nextStep}\nReview on ${longDate(decided.reviewOn)}.` },
      { label: 'Takes effect', text: `Budget year ${budgetYear}` },
      {
        label: 'Whom to ask',
        text: `${decided.contactName}. If you disagree, either co-lead can open issue resolution.`,
      },
    ],
  };
}

function amounts({ askedCents, grantedCents }: PublishedDecision): string {
  const difference = grantedCents - askedCents;
  const sign = difference > 0 ? '+' : '−';
  const change = difference === 0 ? 'no difference' : `difference ${sign}${inDollars(Math.abs(difference))}`;
  return `Amount granted: ${inDollars(grantedCents)} of ${inDollars(askedCents)} asked, ${change}`;
}

const unitItem = ({ unitName, backfillCents, statement }: PublishedUnit): LetterItem => ({
  what: unitName,
  lines: [`Backfill in the approved budget: ${inDollars(backfillCents)}`],
  parts: statement === null ? [] : [{ label: 'To the unit', text: statement }],
});

const dates = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
const longDate = (date: LocalDate): string => dates.format(new Date(`${date}T00:00:00Z`));
