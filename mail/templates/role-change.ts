// What a mail about changes says of roles other than a co-lead's seat.

import type { HeldPlace, ToldRole } from '../../domain/role-changes.ts';
import { roleInWords } from '../../domain/role-in-words.ts';
import { type LetterItem, type LetterSection, shortName } from '../letter/letter.ts';
import { tasksPage } from '../letter/team-page.ts';
import { OFFICE_MEANS } from './launch-for-leaders.ts';
import { MEANS } from './welcome.ts';

export interface RoleShown extends Pick<HeldPlace, 'role' | 'side' | 'scopeKind'> {
  /** Such as a team and its facility, or a region. */
  place: string;
  /** Its side, or a co-chair, has yet to confirm it. */
  isProposed: boolean;
}

// nobody reads a longer list
const PLACES_SHOWN = 12;

const MEANING: Record<ToldRole, string> = {
  sponsor: MEANS.sponsor,
  physician_co_lead: MEANS.physician_co_lead,
  ...OFFICE_MEANS,
  // a change comes at any time of the year, with no window named beside it
  labor_budget_rep:
    'You give labor’s input on the units’ budgets; each item given while input is open is answered before a unit’s budget can be final.',
};

const alphabet = new Intl.Collator('en', { numeric: true });

export function titleOfRoles(joined: RoleShown[], left: RoleShown[]): string {
  if (joined.length > 0 && left.length > 0) {
    return `Your roles have changed: ${joined.length} new, ${left.length} no longer yours`;
  }
  if (left.length > 0) return `You are no longer ${rolesOf(left)}`;
  return `You are ${joined.some(({ isProposed }) => isProposed) ? 'proposed as' : 'now'} ${rolesOf(joined)}`;
}

/** Such as "labor sponsor of Team T-1, Lone Tree" or "labor sponsor of 3 teams". */
const rolesOf = (roles: RoleShown[]): string =>
  [...byRole(roles)]
    .map(([words, [first, ...others]]) => {
      const [one] = others;
      if (!first || !one) return `${words} of ${shortName(first?.place ?? '')}`;
      return `${words} of ${others.length + 1} ${placesInWords([first, ...others])}`;
    })
    .join(' and ');

const PLURAL: Record<HeldPlace['scopeKind'], string> = {
  team: 'teams',
  facility: 'facilities',
  region: 'regions',
  nation: 'places',
};

function placesInWords(held: RoleShown[]): string {
  const [kind, ...others] = [...new Set(held.map(({ scopeKind }) => scopeKind))];
  return kind === undefined || others.length > 0 ? 'places' : PLURAL[kind];
}

export const rolesIntro = ({
  joinedRoles,
  leftRoles,
}: {
  joinedRoles: RoleShown[];
  leftRoles: RoleShown[];
}): string[] => [
  ...(joinedRoles.length > 0
    ? [
        'Welcome to your new role in the yearly joint staffing and budget discussion of labor and management. What falls to you stands in your list of tasks.',
      ]
    : []),
  ...(leftRoles.length > 0
    ? ['Thank you for what you have done. What is named under “Roles no longer yours” is not your task any more.']
    : []),
];

export const joinedRoleSections = (roles: RoleShown[], publicUrl: string): LetterSection[] =>
  [...byRole(roles)].map(([words, held]) => ({
    heading: capital(words),
    note: held[0] ? MEANING[held[0].role] : '',
    items: placesOf(held),
    link: { label: 'See what is open for you', url: tasksPage(publicUrl) },
  }));

export const leftRoleSections = (roles: RoleShown[], publicUrl: string): LetterSection[] =>
  roles.length === 0
    ? []
    : [
        {
          heading: 'Roles no longer yours',
          note: 'You get no more tasks and reminders as one who holds them.',
          items: [...byRole(roles)].flatMap(([words, held]) =>
            placesOf(held).map(({ what, ...item }, i) => ({
              ...item,
              what: i < PLACES_SHOWN ? `${capital(words)} of ${what}` : what,
            })),
          ),
          link: { label: 'See what is still open for you', url: tasksPage(publicUrl) },
        },
      ];

function placesOf(held: RoleShown[]): LetterItem[] {
  const shown = held
    .toSorted((a, b) => alphabet.compare(a.place, b.place))
    .slice(0, PLACES_SHOWN)
    .map(({ place, side, isProposed }) => {
      const who = side === null ? 'a co-chair' : 'your side';
      return item(place, ...(isProposed ? [`Proposed: ${who} has yet to confirm it.`] : []));
    });
  const more = held.length - shown.length;
  return more > 0 ? [...shown, item(`And ${more} more`)] : shown;
}

const byRole = (roles: RoleShown[]) => Map.groupBy(roles, ({ role, side }) => roleInWords(role, side));

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function item(what: string, ...lines: string[]): LetterItem {
  return { what, lines, parts: [] };
}
