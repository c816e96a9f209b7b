import type { LinkProps } from '@tanstack/react-router';
import type { Schema } from '../api/queries.ts';
import { words } from '../words/en.ts';

interface Entry {
  to: Exclude<LinkProps['to'], undefined>;
  label: string;
  /** Where one still is below it: pages to which it leads on. */
  alsoAt?: RegExp;
  /** Whom it leads to something. */
  isFor: (me: Schema['Me']) => boolean;
}

/** The pages of the header, in its order. Who may do what on them, the server decides again. */
export const NAVIGATION: Entry[] = [
  { to: '/', label: words.navigation.tasks, isFor: () => true },
  {
    to: '/progress',
    label: words.navigation.progress,
    alsoAt: /^\/cycles\/\d+(\/(regions|ubts)(\/|$)|$)/,
    isFor: (me) => me.roles.some(({ role }) => role !== 'co_lead' && role !== 'physician_co_lead'),
  },
  {
    to: '/approvals',
    label: words.navigation.requests,
    isFor: (me) => me.abilities.includes('answer_approval') || me.abilities.includes('answer_extension'),
  },
  {
    to: '/cycles',
    label: words.navigation.years,
    alsoAt: /^\/cycles\/\d+\/(draft|launch)(\/|$)/,
    isFor: (me) => me.abilities.includes('move_milestone') || me.abilities.includes('stop_launch'),
  },
  {
    to: '/imports',
    label: words.navigation.imports,
    isFor: (me) => me.abilities.includes('import_roles') || me.abilities.includes('import_unit_facts'),
  },
  {
    to: '/budget-desk',
    label: words.navigation.budgetDesk,
    isFor: (me) => me.abilities.includes('decide_ask') || me.abilities.includes('give_input'),
  },
  {
    to: '/operations',
    label: words.navigation.operations,
    isFor: (me) => me.abilities.includes('read_operations'),
  },
];
