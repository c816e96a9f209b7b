import { longDate } from '../../calendar/long-date.ts';
import { SIDES } from '../../domain/vocabulary.ts';
import { LINKS_ONLY_OPEN, listed } from '../letter/closing.ts';
import { dueDateOf } from '../letter/dates-text.ts';
import type { Letter, LetterItem, LetterSection, RenderedMail } from '../letter/letter.ts';
import { renderLetter } from '../letter/render-letter.ts';
import { capacityWords, datesSection, nearestOf, teamsSection } from './welcome-teams.ts';
import type { Capacity, Welcome, WelcomedTeam } from './welcomed-team.ts';

export function renderWelcome(welcome: Welcome): RenderedMail {
  const { budgetYear, teams } = welcome;
  if (teams.length === 0) throw new RangeError('A welcome needs a team: send none to someone who leads nothing.');
  const begins =
    teams.length === 1
      ? 'our team’s joint staffing and budget discussion begins'
      : `our ${teams.length} teams’ joint staffing and budget discussions begin`;
  const letter: Letter = {
    subject: `Budget year ${budgetYear}: y${begins}`,
    title: `Y${begins}`,
    greeting: `Hello ${welcome.name},`,
    intro: [
      `Welcome to budget year ${budgetYear}. Once a year every team sits down, labor and management together, and works out the staffing it needs before the budget is made. Now it begins.`,
      ...placesOf(welcome),
      today(welcome),
    ],
    sections: [datesSection(welcome), teamsSection(welcome), WORK, nextSection(welcome), contactsSection(welcome)],
    signature: signatureOf(welcome.signedBy),
    closing: [
      `You get this mail once for budget year ${budgetYear}, as ${listed(capacityWords(teams))}.`,
      LINKS_ONLY_OPEN,
    ],
  };
  return renderLetter(letter);
}

export const signatureOf = (signedBy: Welcome['signedBy']): NonNullable<Letter['signature']> =>
  signedBy.map(({ name, side }) => ({ name, office: `National co-chair, ${side}` }));

/** What each place in a team asks of a person. */
export const MEANS: Record<Capacity['role'], string> = {
  co_lead:
    'As co-lead you lead the discussion together with the other side’s co-lead, and you both sign one staffing model and plan.',
  physician_co_lead:
    'As physician co-lead you may comment on the model and plan; you count for neither side, and nothing waits for you.',
  sponsor:
    'As sponsor you help where a team is stuck, answer its requests for more time, and stand in for your side’s seat while it is empty.',
};

/** As what the person leads which teams, and what each capacity means. */
function placesOf(welcome: Welcome): string[] {
  const { teams } = welcome;
  const places = capacityWords(teams).map((words) => {
    const led = teams.filter((team) => capacityWords([team]).includes(words));
    return `${words} of ${led.length === 1 ? led[0]?.name : `${led.length} teams`}`;
  });
  const held = teams.flatMap(({ capacities }) => capacities);
  const roles = (Object.keys(MEANS) as Capacity['role'][]).filter((role) => held.some((one) => one.role === role));
  const unconfirmed = held.some(({ role, proposed }) => role === 'sponsor' && proposed);
  return [
    [`You are ${listed(places)}.`, ...roles.map((role) => MEANS[role])].join(' '),
    ...lateSeats(welcome),
    ...(unconfirmed ? ['As sponsor you are proposed: your side’s regional co-chair still has to confirm you.'] : []),
  ];
}

/** To whoever was proposed for a seat after the day by which it had to be accepted. */
function lateSeats({ teams, budgetYear }: Welcome): string[] {
  const late = teams.filter(({ ownSeatVacant }) => ownSeatVacant);
  const [first] = late;
  if (!first) return [];
  const standIns = late.length === 1 ? standInOf(first) : null;
  const seats = late.length === 1 ? 'Your seat counts' : `${late.length} of your seats count`;
  const until = standIns === null ? 'somebody of your side stands in' : `${standIns}, stands in`;
  return [
    `${seats} as vacant, because the last day for accepting it had passed when budget year ${budgetYear} was launched. Until you accept, ${until}. You can accept at any time.`,
  ];
}

function standInOf({ capacities, seats }: WelcomedTeam): string | null {
  const side = capacities.find(({ role }) => role === 'co_lead')?.side;
  const standIn = side ? seats[side].standIn : null;
  return standIn === 'you' ? null : standIn;
}

function today({ teams }: Welcome): string {
  const toAccept = seatsToAccept(teams);
  const [first] = toAccept;
  if (!first && teams.some(({ ownSeatVacant }) => ownSeatVacant)) return 'Please accept your seat today if you can.';
  if (!first) return 'You need do nothing today.';
  const seats = toAccept.length === 1 ? 'your seat' : `your ${toAccept.length} seats`;
  return `You need do nothing today but accept ${seats}, and that has time until ${longDate(dueDateOf(first.acceptDueMs, first.place))}.`;
}

/** Nearest first. */
const seatsToAccept = (teams: WelcomedTeam[]) =>
  teams
    .flatMap((team) => (team.acceptDueMs === null ? [] : [{ ...team, acceptDueMs: team.acceptDueMs }]))
    .sort((a, b) => a.acceptDueMs - b.acceptDueMs);

/** For somebody who has never done it. */
export const WORK: LetterSection = {
  heading: 'What it takes',
  note: 'No hours are set: how long it takes differs from team to team.',
  items: [
    item('A training', 'Each co-lead completes it once; it counts for every team they lead.'),
    item(
      'A discussion with the team',
      'Volume and standards, the staffing model, the gap, backfill and the budget. One co-lead records it, the other confirms.',
    ),
    item(
      'A staffing model and a workforce plan',
      'With what the team asks for. Where the two sides do not agree, both positions are filed side by side.',
    ),
    item(
      'Two signatures',
      'One from each side. The second one sends it to the regional budget-makers; their decisions come back to the team with the reasons.',
    ),
  ],
};

function nextSection({ budgetYear, teams, firstReminderOn }: Welcome): LetterSection {
  const accepts = seatsToAccept(teams).length + teams.filter(({ ownSeatVacant }) => ownSeatVacant).length;
  const accept = item(
    accepts === 1 ? 'Accept your seat' : `Accept your ${accepts} seats`,
    'On the team’s page. Anything you record for the team counts as accepting, too.',
  );
  const reminders = item(
    `The first reminder about budget year ${budgetYear} comes no earlier than ${longDate(firstReminderOn)}`,
    'Reminders come only when a date is near or past: one mail a morning, however many teams you lead.',
  );
  return { heading: 'What happens next', items: accepts > 0 ? [accept, reminders] : [reminders] };
}

/** The person's own side first; both alike for whoever counts for neither. */
function contactsSection({ teams, contacts }: Welcome): LetterSection {
  const own = nearestOf(teams).capacities.find(({ side }) => side !== null)?.side ?? SIDES[0];
  const items = [...contacts]
    .sort((a, b) => Number(b.side === own) - Number(a.side === own))
    .map(({ name, side, region }) => item(name, `Regional co-chair for ${side}, ${region}`));
  const nobody = item('The regional co-chairs are not named yet', 'Until they are, ask the national co-chairs below.');
  return { heading: 'Where to ask', items: items.length > 0 ? items : [nobody] };
}

function item(what: string, ...lines: string[]): LetterItem {
  return { what, lines, parts: [] };
}
