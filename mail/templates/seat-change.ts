import type { LocalDate } from '../../calendar/local-date.ts';
import { longDate } from '../../calendar/long-date.ts';
import type { DutyKind } from '../../domain/team-cycle/duties.ts';
import type { Side } from '../../domain/vocabulary.ts';
import { LINKS_ONLY_OPEN } from '../letter/closing.ts';
import { whenAhead } from '../letter/dates-text.ts';
import { DUTY_WORDS } from '../letter/duty-text.ts';
import { type Letter, type LetterItem, type LetterSection, type RenderedMail, shortName } from '../letter/letter.ts';
import { renderLetter } from '../letter/render-letter.ts';
import { tasksPage, teamPage } from '../letter/team-page.ts';
import { joinedRoleSections, leftRoleSections, type RoleShown, rolesIntro, titleOfRoles } from './role-change.ts';
import { MEANS, WORK } from './welcome.ts';
import { seatLines } from './welcome-teams.ts';
import type { WelcomeContact, WelcomedTeam } from './welcomed-team.ts';

export interface JoinedTeam
  extends Pick<WelcomedTeam, 'ubtId' | 'name' | 'facility' | 'place' | 'today' | 'capacities' | 'seats'> {
  budgetYear: number;
  side: Side;
  /** Neither accepted nor confirmed yet. */
  isProposed: boolean;
  /** What the person owes in this team now, nearest due first. */
  tasks: { kind: DutyKind; dueMs: number }[];
  /** The first morning on which a reminder about it may come. */
  firstReminderOn: LocalDate;
}

export interface LeftTeam {
  budgetYear: number;
  name: string;
  facility: string;
  side: Side;
  /** Null: the seat is empty. */
  successor: { name: string; isProposed: boolean } | null;
}

export interface SeatChangeMail {
  name: string;
  joined: JoinedTeam[];
  left: LeftTeam[];
  joinedRoles: RoleShown[];
  leftRoles: RoleShown[];
  /** Knows from an earlier mail what the yearly discussion is. */
  isIntroduced: boolean;
  /** May be empty. */
  contacts: WelcomeContact[];
  publicUrl: string;
}

// nobody reads a longer list
const TEAMS_SHOWN = 12;

/** One mail about every seat and other role that has come to a person or gone from them at one moment. */
export function renderSeatChange(mail: SeatChangeMail): RenderedMail {
  const { joined, left, joinedRoles, leftRoles, isIntroduced, publicUrl } = mail;
  const changed = [...joined, ...left, ...joinedRoles, ...leftRoles].length;
  if (changed === 0) throw new RangeError('A mail about seats and roles needs one that changed.');
  const title = titleOf(mail);
  const asks = joined.some(({ isProposed }) => isProposed);
  const letter: Letter = {
    subject: asks ? `[Action required] ${title}` : title,
    title,
    greeting: `Hello ${mail.name},`,
    intro: [...joinedIntro(mail), ...leftIntro(left), ...rolesIntro(mail)],
    sections: [
      ...joinedSections(mail),
      ...joinedRoleSections(joinedRoles, publicUrl),
      ...(left.length > 0 ? [leftSection(mail)] : []),
      ...leftRoleSections(leftRoles, publicUrl),
      ...(joined.length + joinedRoles.length > 0 && !isIntroduced ? [WORK] : []),
      contactsSection(mail),
    ],
    closing: [
      joined.length + left.length > 0
        ? 'You get this mail once, because a co-lead’s seat has changed hands.'
        : 'You get this mail once, because a role has changed hands.',
      LINKS_ONLY_OPEN,
    ],
  };
  return renderLetter(letter);
}

function titleOf({ joined, left, joinedRoles, leftRoles }: SeatChangeMail): string {
  const [one, gone] = [joined[0], left[0]];
  if (!one && !gone) return titleOfRoles(joinedRoles, leftRoles);
  if (joinedRoles.length + leftRoles.length > 0) {
    const [come, went] = [joined.length + joinedRoles.length, left.length + leftRoles.length];
    return `Your roles have changed: ${come} new, ${went} no longer yours`;
  }
  if (one && gone) return `Your seats have changed: ${joined.length} new, ${left.length} no longer yours`;
  if (one && joined.length === 1) {
    return `You are ${one.isProposed ? 'proposed as' : 'now'} ${one.side} co-lead of ${shortName(one.name)}`;
  }
  if (one) {
    const asks = joined.some(({ isProposed }) => isProposed);
    return `You are ${asks ? 'proposed as' : 'now'} co-lead of ${joined.length} teams`;
  }
  if (gone && left.length === 1) return `You are no longer ${gone.side} co-lead of ${shortName(gone.name)}`;
  return `You are no longer co-lead of ${left.length} teams`;
}

function joinedIntro({ joined, isIntroduced }: SeatChangeMail): string[] {
  if (joined.length === 0) return [];
  const proposed = joined.filter(({ isProposed }) => isProposed).length;
  return [
    isIntroduced
      ? 'Welcome to your new place as co-lead.'
      : `Welcome. Once a year every team sits down, labor and management together, and works out the staffing it needs before the budget is made. ${MEANS.co_lead}`,
    ...(proposed > 0
      ? [
          `You are proposed for ${proposed === 1 ? 'a seat' : `${proposed} seats`}. Please accept on the team’s page; anything you record for the team counts as accepting, too. Is it not yours? Tell the people named below.`,
        ]
      : []),
    `The first reminder about ${joined.length === 1 ? 'it' : 'them'} comes no earlier than ${longDate(firstReminder(joined))}.`,
  ];
}

const firstReminder = (joined: JoinedTeam[]): LocalDate =>
  joined.map(({ firstReminderOn }) => firstReminderOn).sort()[0] ?? '';

const leftIntro = (left: LeftTeam[]): string[] =>
  left.length === 0
    ? []
    : [
        `Thank you for what you have done for your ${left.length === 1 ? 'team' : 'teams'}. What is named under “No longer yours” is not your task any more.`,
      ];

function joinedSections({ joined, publicUrl }: SeatChangeMail): LetterSection[] {
  const sections = joined.slice(0, TEAMS_SHOWN).map((team): LetterSection => {
    const { name, facility, budgetYear, side, isProposed, ubtId } = team;
    return {
      heading: name,
      note: `${facility} · Budget year ${budgetYear} · you: ${side} co-lead${isProposed ? ', proposed' : ''}`,
      items: [...seatLines(team).map((what) => item(what)), ...tasksOf(team)],
      link: { label: 'Open the team’s page', url: teamPage(publicUrl, budgetYear, ubtId) },
    };
  });
  const more = joined.length - sections.length;
  if (more <= 0) return sections;
  const heading = more === 1 ? 'And one more team' : `And ${more} more teams`;
  const link = { label: 'See everything that is open for you', url: tasksPage(publicUrl) };
  return [...sections, { heading, items: [], link }];
}

function tasksOf({ tasks, place, today }: JoinedTeam): LetterItem[] {
  if (tasks.length === 0) return [item('Nothing is due from you in this team now')];
  return tasks.map(({ kind, dueMs }) => ({
    ...item(DUTY_WORDS[kind].one, ...(DUTY_WORDS[kind].hint ? [DUTY_WORDS[kind].hint] : [])),
    when: whenAhead(dueMs, place, today),
  }));
}

function leftSection({ left, publicUrl }: SeatChangeMail): LetterSection {
  const more = left.length - TEAMS_SHOWN;
  return {
    heading: 'No longer yours',
    note: 'You get no more tasks and reminders from there, and can neither draft nor sign there. What you signed together with the other side stays on record in your name.',
    items: [
      ...left
        .slice(0, TEAMS_SHOWN)
        .map((team) =>
          item(
            `${team.side === 'labor' ? 'Labor' : 'Management'} co-lead of ${team.name}, budget year ${team.budgetYear}`,
            team.facility,
            successorLine(team),
          ),
        ),
      ...(more > 0 ? [item(more === 1 ? 'And one more team' : `And ${more} more teams`)] : []),
    ],
    link: { label: 'See what is still open for you', url: tasksPage(publicUrl) },
  };
}

function successorLine({ successor, side }: LeftTeam): string {
  if (!successor) return `Nobody is named for the seat yet; until then the ${side} side’s sponsor stands in.`;
  return successor.isProposed ? `${successor.name} is proposed for the seat.` : `${successor.name} has the seat now.`;
}

function contactsSection({ contacts, joined, left }: SeatChangeMail): LetterSection {
  const items = contacts.map(({ name, side, region }) => item(name, `Regional co-chair for ${side}, ${region}`));
  const nobody =
    joined.length + left.length > 0
      ? item('Your side’s sponsor', 'Your side has no regional co-chair yet.')
      : item('The national co-chairs', 'There is no regional co-chair to ask yet.');
  return {
    heading: 'Where to ask',
    note: 'Also if this is not what you expected: each side names and confirms its own people.',
    items: items.length > 0 ? items : [nobody],
  };
}

function item(what: string, ...lines: string[]): LetterItem {
  return { what, lines, parts: [] };
}
