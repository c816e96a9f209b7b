// What the page of one team's cycle says.

export const teamWords = {
  crumbs: (facility: string, region: string) => `${facility} · ${region}`,
  lead: (year: number, kind: 'ubt' | 'department') =>
    `Budget year ${year}${kind === 'department' ? ' · department with designees' : ''}`,
  parts: 'On this page',
  years: 'Budget years of this team',
  phases: {
    title: 'Where the team is',
    names: { prepare: 'Prepare', foundation: 'Foundation', apply: 'Apply', budget: 'Budget', repeat: 'Repeat' },
    now: 'now',
    done: 'done',
    later: 'later',
  },
  sections: {
    dates: 'Dates',
    seats: 'Seats',
    training: 'Training',
    discussion: 'Discussion',
    revisions: 'Staffing model and asks',
    sign: 'Signatures',
    filing: 'Filing',
    budget: 'Budget',
    history: 'History',
  },
};
