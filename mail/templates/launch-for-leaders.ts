import type { LocalDate } from '../../calendar/local-date.ts';
import { longDate } from '../../calendar/long-date.ts';
import type { MilestoneKey } from '../../domain/dates.ts';
import { roleInWords } from '../../domain/role-in-words.ts';
import type { Role, Side } from '../../domain/vocabulary.ts';
import { LINKS_ONLY_OPEN, listed } from '../letter/closing.ts';
import { zoneNames } from '../letter/dates-text.ts';
import type { Letter, LetterItem, LetterSection, RenderedMail } from '../letter/letter.ts';
import { renderLetter } from '../letter/render-letter.ts';
import { regionPage } from '../letter/team-page.ts';
import { signatureOf } from './welcome.ts';

export type RegionalMilestone = Extract<
  MilestoneKey,
  'training_due' | 'filing_due' | 'input_opens' | 'input_closes' | 'decisions_due' | 'load'
>;

export interface LaunchForLeaders {
  name: string;
  budgetYear: number;
  region: { regionId: string; name: string; teams: number; facilities: number; vacantSeats: number };
  /** As what the person answers for the region. */
  offices: { role: RegionalOffice; side: Side | null }[];
  /** The local date of each milestone in each place of the region. */
  dates: Record<RegionalMilestone, DateInPlace[]>;
  firstReminderOn: LocalDate;
  signedBy: { name: string; side: Side }[];
  publicUrl: string;
}

export interface DateInPlace {
  date: LocalDate;
  timeZone: string;
}

type RegionalOffice = Extract<Role, 'regional_co_chair' | 'budget_maker' | 'labor_budget_rep'>;

/** What a region's leaders need to know of the launch, with a text that their facilities' leaders can get as it is. */
export function renderLaunchForLeaders(launch: LaunchForLeaders): RenderedMail {
  const { budgetYear, region, offices } = launch;
  const letter: Letter = {
    subject: `Budget year ${budgetYear}: joint staffing and budget discussions begin in ${region.name}`,
    title: `The joint staffing and budget discussions begin in ${region.name}`,
    greeting: `Hello ${launch.name},`,
    intro: [
      `Today everybody who leads a team in ${region.name} was welcomed to budget year ${budgetYear}: co-leads of both sides, physician co-leads and sponsors. Each of them has their own teams and dates; reminders about it come no earlier than ${longDate(launch.firstReminderOn)}.`,
      `You get this as ${listed(officeWords(offices))}. ${[...new Set(offices.map(({ role }) => OFFICE_MEANS[role]))].join(' ')}`,
      'At the end is a text for the leaders of your facilities, to pass on as it is.',
    ],
    sections: [numbers(launch), dates(launch), forward(launch)],
    signature: signatureOf(launch.signedBy),
    closing: [`You get this mail once for budget year ${budgetYear} and ${region.name}.`, LINKS_ONLY_OPEN],
  };
  return renderLetter(letter);
}

/** What each office asks of a person. */
export const OFFICE_MEANS: Record<RegionalOffice, string> = {
  regional_co_chair:
    'Teams and sponsors turn to you and the other side’s co-chair with their questions, and where more time is asked for than sponsors may grant.',
  budget_maker:
    'The teams’ staffing models and plans come to you; each ask gets a decision with its reasons, and each unit’s budget a backfill line.',
  labor_budget_rep:
    'You give labor’s input in the window below; each item given inside it is answered before a unit’s budget can be final.',
};

const officeWords = (offices: LaunchForLeaders['offices']): string[] => [
  ...new Set(offices.map(({ role, side }) => roleInWords(role, side))),
];

function numbers({ region, budgetYear, publicUrl }: LaunchForLeaders): LetterSection {
  const { regionId, name, teams, facilities, vacantSeats } = region;
  const seats = teams * 2;
  const named =
    vacantSeats === 0
      ? `All ${count(seats)} co-lead seats are named`
      : `${count(seats - vacantSeats)} of ${count(seats)} co-lead seats are named`;
  const vacant = 'Until a seat is named, its side’s sponsor stands in; an empty seat holds no team up.';
  return {
    heading: `${name} in numbers`,
    note: `Budget year ${budgetYear}`,
    items: [
      item(`${plural(teams, 'team')} at ${plural(facilities, 'facility', 'facilities')}`),
      item(named, ...(vacantSeats === 0 ? [] : [vacant])),
    ],
    link: { label: 'Open the region’s teams', url: regionPage(publicUrl, budgetYear, regionId) },
  };
}

const STEPS: [string, RegionalMilestone, string][] = [
  ['Co-leads complete their training', 'training_due', 'By'],
  ['Teams file their staffing models and plans', 'filing_due', 'By'],
  ['Labor’s input on the budgets opens', 'input_opens', 'On'],
  ['Labor’s input on the budgets closes', 'input_closes', 'By'],
  ['Decisions and their reasons are published', 'decisions_due', 'By'],
  ['Budgets are loaded', 'load', 'By'],
];

const dates = ({ dates }: LaunchForLeaders): LetterSection => ({
  heading: 'The dates',
  note: `Days are those of each facility’s own time zone: ${zonesOf(dates).join(', ')}.`,
  items: STEPS.map(([what, key, by]) => ({
    ...item(what),
    when: { due: `${by} ${dayOf(dates[key])}`, tone: 'far' as const },
  })),
});

const forward = ({ budgetYear, region, dates, signedBy }: LaunchForLeaders): LetterSection => ({
  heading: 'To forward to facility leaders',
  items: [],
  toForward: [
    `To the leaders of the facilities in ${region.name}`,
    `The teams of your facility begin their joint staffing and budget discussions for budget year ${budgetYear}. Labor and management lead them together. Co-leads, physician co-leads and sponsors have each been told about their own teams and dates.`,
    `By ${dayOf(dates.training_due)} every co-lead completes the training. By ${dayOf(dates.filing_due)} every team files its staffing model and workforce plan, signed by both co-leads. Each of these days ends at midnight at your facility. The plans inform the budgets for ${budgetYear}; every decision comes back to the team with its reasons.`,
    'What helps the teams most is room in the schedule for the training and the discussion, and the unit’s figures when they ask for them. Questions go to the regional co-chair of either side.',
    ...(signedBy.length === 0
      ? []
      : [signedBy.map(({ name, side }) => `${name}, national co-chair (${side})`).join(' · ')]),
  ],
});

/** One date, or the date of each zone where they differ. */
function dayOf(dates: DateInPlace[]): string {
  const days = [...Map.groupBy(dates, ({ date }) => date)];
  const [only] = days;
  if (only && days.length === 1) return longDate(only[0]);
  return days.map(([date, places]) => `${longDate(date)} (${zonesIn(places).join(', ')})`).join('; ');
}

const zonesOf = (dates: LaunchForLeaders['dates']): string[] => zonesIn(dates.filing_due);

const zonesIn = (places: DateInPlace[]): string[] =>
  zoneNames(
    places.map(({ timeZone }) => timeZone),
    Date.parse(places[0]?.date ?? ''),
  );

const whole = new Intl.NumberFormat('en-US');
const count = (n: number): string => whole.format(n);
const plural = (n: number, one: string, many = `${one}s`): string => `${count(n)} ${n === 1 ? one : many}`;

function item(what: string, ...lines: string[]): LetterItem {
  return { what, lines, parts: [] };
}
