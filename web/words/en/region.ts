// What the pages of a region and of the nation say: progress, teams, who is behind, dates, people whom mail does not reach.

import type { Schema } from '../../api/queries.ts';

const n = (count: number): string => count.toLocaleString('en-US');
const teams = (count: number): string => `${n(count)} ${count === 1 ? 'team' : 'teams'}`;

export const phaseWords: Record<Schema['Phase'], string> = {
  prepare: 'Prepare',
  foundation: 'Foundation',
  apply: 'Apply',
  budget: 'Budget',
  repeat: 'Repeat',
};

export const filingWords: Record<Schema['FilingState'], string> = {
  not_started: 'Not begun',
  drafting: 'Drafting',
  signed_by_one_side: 'One side signed',
  jointly_signed: 'Sent',
  returned: 'Returned',
  received: 'Received',
};

export const kindWords: Record<Schema['FilingKind'], string> = {
  joint: 'joint',
  two_positions: 'two positions',
  one_side: 'one side only',
  carried_forward: 'last year’s, not agreed',
  no_model: 'no model',
};

export const regionWords = {
  nation: 'Nation',
  year: (year: number) => `Budget year ${year}`,
  otherYears: 'Budget year',
  yearState: {
    draft: 'draft',
    launching: 'being launched',
    running: 'running',
    ended: 'over',
    cancelled: 'cancelled',
  },
  allTeams: 'All teams',
  lead: (all: number, ended: number) =>
    `${teams(all)}${ended > 0 ? `, ${n(ended)} of them with their year behind them` : ''}.`,
  none: 'No team has begun here yet',
  noneDraft: 'This year is a draft. Its teams stand here once both national co-chairs have launched it.',
  noneHere: 'No team of this region is part of this budget year.',
  where: 'Where this lies',

  figures: {
    title: 'In short',
    filed: 'Filed',
    filedNote: (onTime: number) => `${n(onTime)} on time`,
    joint: 'Signed by both sides',
    jointNote: (others: number) => (others > 0 ? `${n(others)} filed without both` : 'of all that filed'),
    discussed: 'Discussions held and confirmed',
    published: 'Decisions published',
    ofAll: (all: number) => `of ${teams(all)}`,
    lateNone: 'No team is late.',
    lateNoun: (count: number) => `${teams(count)} ${count === 1 ? 'has' : 'have'} something overdue.`,
  },

  picture: {
    title: 'Where the teams stand',
    by: { phase: 'By phase', filing: 'By filing' },
    choose: 'Count the teams by',
    caption: (by: 'phase' | 'filing', where: string, year: number) =>
      `${where} ${year}: teams by ${by === 'phase' ? 'phase' : 'state of their filing'}`,
    place: { region: 'Region', facility: 'Facility' },
    ended: 'Over',
    all: 'All',
    total: 'All together',
    legend: 'The stronger a cell’s color, the larger its share of the row’s teams.',
    cell: (place: string, column: string, count: number, all: number) =>
      `${place}, ${column}: ${n(count)} of ${teams(all)}`,
    hint: 'Choose a number to see its teams.',
    hintNation: 'Choose a region to see its facilities, or a number to see its teams.',
  },

  teams: {
    title: 'Teams',
    lead: (where: string, year: number) => `${where}, budget year ${year}`,
    find: 'Find a team, number or facility',
    region: 'Region',
    facility: 'Facility',
    phase: 'Phase',
    state: 'Where it stands',
    any: 'All',
    shown: (shown: number, all: number) => (shown === all ? teams(all) : `${n(shown)} of ${teams(all)} shown`),
    clear: 'Show all',
    nothing: 'No team matches these filters',
    nothingText: 'Take a filter away, or look for a part of the team’s name, its number or its facility.',
    caption: 'Teams of this budget year',
    columns: {
      team: 'Team',
      facility: 'Facility',
      region: 'Region',
      phase: 'Phase',
      filing: 'Filing',
      discussion: 'Discussion',
      decisions: 'Decisions',
    },
    confirmed: 'Confirmed',
    published: 'Published',
    notYet: '–',
    notYetRead: 'not yet',
    late: 'Late',
    paused: 'Paused',
    outcomes: {
      complete: 'Complete',
      incomplete: 'Incomplete',
      withdrawn: 'Withdrawn',
      cancelled: 'Cancelled',
      superseded: 'Superseded',
    } satisfies Record<Schema['Outcome'], string>,
    states: {
      filed: 'Filed',
      joint: 'Filed, signed by both sides',
      discussed: 'Discussion confirmed',
      published: 'Decisions published',
      late: 'Late',
      paused: 'Paused',
      ended: 'Year over',
    },
  },

  behind: {
    title: 'Late and at risk',
    lead: 'Shown to the team, its sponsors and both regional co-chairs, alike for both sides.',
    late: 'Late',
    atRisk: 'Due within two weeks',
    nothing: 'Nobody is behind',
    nothingText: 'Nothing of your teams is overdue, and nothing is due within two weeks.',
    more: 'Show more teams',
    resting: 'a later date is asked for',
    paused: 'paused: nobody is reminded',
    due: (due: string) => `due ${due}`,
    since: (due: string) => `due since ${due}`,
  },

  dates: {
    title: 'Dates of this region',
    caption: (region: string, year: number) => `${region}: dates of budget year ${year}`,
    date: 'Date',
    day: 'Day',
    whose: 'Whose',
    own: 'the region’s own',
    nations: 'the nation’s',
    rule: { none: '', previous: 'or the working day before', next: 'or the next working day' } satisfies Record<
      Schema['DateRule'],
      string
    >,
    all: (count: number) => `All ${count} dates`,
    ownCount: (own: number) => `${n(own)} ${own === 1 ? 'is' : 'are'} the region’s own, the others the nation’s.`,
    set: 'Set this region’s own dates',
    ownNone: 'The region has no dates of its own: the nation’s hold.',
  },

  unreached: {
    title: 'People whom mail does not reach',
    lead: 'They are told nothing by mail until their address is mended in the roster or roles file.',
    none: 'Mail reaches everybody',
    noneText: 'Whoever has no address, or whose mail comes back, stands here with what to do.',
    link: (count: number) => `${n(count)} ${count === 1 ? 'person is' : 'people are'} not reached by mail`,
    more: (shown: number, all: number) => `The first ${n(shown)} of ${n(all)}.`,
    columns: { who: 'Person', side: 'Side', teams: 'Teams', since: 'Since', what: 'What is wrong, and what to do' },
    neither: 'neither side',
    never: 'no mail was tried',
    newest: (mail: string) => `The newest one: ${mail}.`,
  },

  extensions: {
    title: 'Later dates to answer',
    lead: 'It takes both sides of one level to grant a later date. Silence never grants it: what stays unanswered goes one level up.',
    what: (milestone: string) => `move ${milestone}`,
    now: 'Stands at',
    wanted: 'Asked for',
    by: 'By',
    answerBy: 'Answer by',
    of: (who: string) => `from ${who}`,
    otherSide: 'Other side',
    hasGranted: 'has granted it.',
    notAnswered: 'has not answered yet.',
    reason: 'Reason',
    agree: 'Grant',
    refuse: 'Refuse …',
    refuseTitle: 'Refuse this later date?',
    refuseText: 'The date stays as it is. The team can ask again with another date or reason.',
    refuseNow: 'Refuse',
    agreed: 'Granted for your side.',
    refused: 'Refused. The date stays as it is.',
    overdue: 'Overdue',
  },
};
