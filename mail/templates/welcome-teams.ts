import { roleInWords } from '../../domain/role-in-words.ts';
import { otherSide, SIDES, type Side } from '../../domain/vocabulary.ts';
import { dueInWords, whenAhead } from '../letter/dates-text.ts';
import type { LetterItem, LetterSection } from '../letter/letter.ts';
import { tasksPage, teamPage } from '../letter/team-page.ts';
import type { SeatShown, Welcome, WelcomedTeam } from './welcomed-team.ts';

// nobody reads a longer list
const TEAMS_SHOWN = 12;

const alphabet = new Intl.Collator('en', { numeric: true });

/** The teams with their counterparts and, where they differ, their dates; the page of each is a link. */
export function teamsSection({ teams, budgetYear, publicUrl }: Welcome): LetterSection {
  const page = ({ ubtId }: WelcomedTeam) => ({
    label: 'Open the team’s page',
    url: teamPage(publicUrl, budgetYear, ubtId),
  });
  const [only] = teams;
  if (only && teams.length === 1) {
    const items = seatLines(only).map((what): LetterItem => ({ what, lines: [], parts: [] }));
    return { heading: only.name, note: `${only.facility} · Budget year ${budgetYear}`, items, link: page(only) };
  }
  const byName = [...teams].sort((a, b) => alphabet.compare(a.name, b.name));
  const mixed = capacityWords(teams).length > 1;
  const items = byName.slice(0, TEAMS_SHOWN).map((team) => ({
    what: team.name,
    lines: [
      mixed ? `${team.facility} · you: ${capacityWords([team]).join(', ')}` : team.facility,
      ...seatLines(team),
      ...(datesDiffer(teams) ? dateLines(team) : []),
    ],
    parts: [],
    link: page(team),
  }));
  const left = teams.length - items.length;
  const section = { heading: `Your ${teams.length} teams`, note: `Budget year ${budgetYear}` };
  if (left === 0) return { ...section, items };
  const more = { what: left === 1 ? 'And one more team' : `And ${left} more teams`, lines: [], parts: [] };
  const link = { label: 'See everything that is open for you', url: tasksPage(publicUrl) };
  return { ...section, items: [...items, more], link };
}

/** The two dates, of the team that files first. */
export function datesSection({ teams }: Welcome): LetterSection {
  const nearest = nearestOf(teams);
  const { trainingDueMs, filingDueMs, place, today } = nearest;
  const isCoLead = leads(nearest);
  const filing: LetterItem = {
    what: isCoLead
      ? 'File the staffing model and plan, signed by both co-leads'
      : 'The staffing model and plan are filed',
    when: whenAhead(filingDueMs, place, today),
    lines: [],
    parts: [],
  };
  const note = datesDiffer(teams)
    ? { note: `Of ${nearest.name}. Your teams’ dates differ; each team’s own stand with it below.` }
    : {};
  const items = [training(isCoLead, trainingDueMs, nearest), filing];
  return { heading: 'The two dates that matter', ...note, items };
}

function training(isCoLead: boolean, dueMs: number | null, { place, today }: WelcomedTeam): LetterItem {
  if (dueMs === null) {
    const lines = ['It counts for every team you lead; nothing is left to do for this date.'];
    return { what: 'Your co-lead training is already on record', lines, parts: [] };
  }
  const what = isCoLead ? 'Complete the co-lead training' : 'The co-leads’ training is completed';
  return { what, when: whenAhead(dueMs, place, today), lines: [], parts: [] };
}

/** Of the teams that the person co-leads, if any, the one that files first. */
export function nearestOf(teams: WelcomedTeam[]): WelcomedTeam {
  const own = teams.filter(leads);
  const [first, ...rest] = own.length > 0 ? own : teams;
  if (!first) throw new RangeError('Of no team none is the nearest.');
  return rest.reduce((nearest, team) => (team.filingDueMs < nearest.filingDueMs ? team : nearest), first);
}

/** Such as "labor co-lead"; each once. */
export const capacityWords = (teams: WelcomedTeam[]): string[] => [
  ...new Set(teams.flatMap(({ capacities }) => capacities.map(({ role, side }) => roleInWords(role, side)))),
];

const leads = ({ capacities }: WelcomedTeam): boolean => capacities.some(({ role }) => role === 'co_lead');

/** Who sits on the other side of a co-lead; both sides for anybody else. */
export function seatLines({ capacities, seats }: Pick<WelcomedTeam, 'capacities' | 'seats'>): string[] {
  const own = capacities.find(({ role }) => role === 'co_lead')?.side;
  const sides = own ? [otherSide(own)] : SIDES;
  return sides.map((side) => seatLine(side, seats[side], own !== undefined));
}

function seatLine(side: Side, { holder, proposed, standIn }: SeatShown, isCounterpart: boolean): string {
  if (holder !== null) return isCounterpart ? `Together with ${holder}, ${side} co-lead` : `${holder}, ${side} co-lead`;
  const covered = standIn === null ? '' : standIn === 'you' ? '; you stand in' : `; ${standIn}, stands in`;
  if (proposed !== null) return `${proposed}, ${side} co-lead, has not accepted the seat yet${covered}`;
  return `The ${side} seat is vacant, its co-lead not named yet${covered}`;
}

const datesDiffer = (teams: WelcomedTeam[]): boolean =>
  new Set(teams.map(({ trainingDueMs, filingDueMs, place }) => `${trainingDueMs} ${filingDueMs} ${place.timeZone}`))
    .size > 1;

const dateLines = ({ trainingDueMs, filingDueMs, place }: WelcomedTeam): string[] => [
  ...(trainingDueMs === null ? [] : [`Training due ${dueInWords(trainingDueMs, place)}`]),
  `Filing due ${dueInWords(filingDueMs, place)}`,
];
