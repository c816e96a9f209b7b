// Everything that the pages themselves say, in English. What the server says stays in its own words.

const count = (n: number, one: string, many: string): string => `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;

export const words = {
  product: 'Joint Staffing Cycle',

  shell: {
    skip: 'Skip to the content',
    home: 'Joint Staffing Cycle: my tasks',
    pages: 'Pages',
    menu: 'Menu',
    account: (name: string) => `${name}: appearance and sign-out`,
    appearance: 'Appearance',
    schemes: { system: 'As the device', light: 'Light', dark: 'Dark' },
    session: 'Session',
    signOut: 'Sign out',
    signOutEverywhere: 'Sign out everywhere …',
    signOutFailed: 'You are still signed in: the server could not be reached. Try again.',
    lost: 'Connection lost. What you see may be out of date. Trying again …',
    loading: 'Loading …',
  },
  navigation: {
    tasks: 'My tasks',
    progress: 'Progress',
    requests: 'Requests',
    years: 'Years',
    imports: 'Imports',
    budgetDesk: 'Budget desk',
    operations: 'Operations',
  },
  sessionEnded: {
    title: 'You are no longer signed in',
    text: 'That happens after a while without a click. Sign in again in a new tab, then come back here: nothing that you have typed on this page is lost.',
    signIn: 'Sign in in a new tab',
    check: 'I have signed in',
    stillOut: 'You are not signed in yet.',
    back: 'You are signed in. You can close this tab and go on where you were.',
    backTitle: 'Signed in',
  },
  otherPerson: {
    title: 'Somebody else is signed in now',
    text: (name: string) =>
      `This page was opened for ${name}. Somebody else has signed in in this browser since, so nothing is sent from this page any more, and nothing was done in the wrong name.`,
    kept: (name: string) =>
      `What was typed and not sent is kept in this browser for ${name}, until somebody signs out here.`,
    load: 'Load the page for who is signed in now',
  },
  errors: {
    title: 'This page could not be shown',
    again: 'Try again',
    toTasks: 'Go to my tasks',
    notFound: 'Page not found',
    notFoundText: 'There is no page at this address. Perhaps the link was cut off when it was copied.',
    notFoundHere: 'Not found',
    notAllowed: 'Not yours to see',
    notAllowedText:
      'If you think that you should see this, ask a co-chair of your region: they know who holds which role.',
    offline: 'No connection',
    offlineText: 'The server could not be reached. Check your connection; this page tries again by itself.',
    unexpected:
      'Something went wrong in this page. Nothing that you sent before is lost. Load the page again; if it happens again, tell operations what you did last.',
    signingIn: 'Taking you to sign-in …',
  },
  notice: {
    info: 'Note',
    warn: 'Careful',
    error: 'That did not work',
    done: 'Done',
    reference: 'For operations, the request’s number:',
  },
  toast: { dismiss: 'Close' },

  fields: {
    required: 'Fill this in.',
    chooseOne: 'Choose one.',
    choose: 'Choose …',
    date: 'Give a whole date: month, day and year.',
    year: 'Write the year with four digits, such as 2027.',
    pasted: (text: string) =>
      `“${text.length > 30 ? `${text.slice(0, 30)}…` : text}” is not read as a day. Type month, day and year, such as 03/31/2027.`,
    optional: '(optional)',
    noMatch: 'Nothing matches what you typed.',
    showAll: 'Show all',
    openCalendar: 'Choose from a calendar',
    tooLong: (is: number, most: number) =>
      `This text has ${is.toLocaleString('en-US')} characters. Shorten it to ${most.toLocaleString('en-US')}.`,
    wholeNumber: 'Write a whole number in digits, such as 18 or 1,250.',
    number: 'Write a number in digits, with a point before decimals, such as 12.5 or 1,250.75.',
    between: (least: number, most: number | undefined) =>
      most === undefined
        ? `Write ${least.toLocaleString('en-US')} or more.`
        : `Write a number from ${least.toLocaleString('en-US')} to ${most.toLocaleString('en-US')}.`,
    decimals: (most: number) =>
      most === 0 ? 'Write a whole number.' : `Write at most ${count(most, 'decimal', 'decimals')}.`,
  },
  fileDrop: {
    choose: 'Choose a file',
    another: 'Choose another file',
    chosen: (name: string) => `Chosen: ${name}`,
    refused: (name: string, accepts: string[]) =>
      `“${name}” is not a ${accepts.join(' or ')} file. Choose another one.`,
  },
  forms: {
    lost: 'The connection was lost before an answer came. Press the button again: what did arrive is not done twice.',
    signedOut: 'You are no longer signed in. Sign in again, then press the button once more.',
    fields: (n: number) =>
      `${n === 1 ? 'One field needs another look' : `${n} fields need another look`}: what is wrong stands beside it. Nothing was changed.`,
    kept: 'What you type is kept in this browser until you send it.',
    beside: 'Also:',
    cancel: 'Cancel',
    side: 'For which side?',
    sideHint: 'You may act for both sides here, so say for which one you do.',
  },
  sides: { labor: 'Labor', management: 'Management' },

  /** The one clear next step of each task. */
  steps: {
    accept_seat: 'Accept the seat',
    fill_seat: 'Name a co-lead',
    complete_training: 'Report training',
    hold_discussion: 'Record discussion',
    confirm_discussion: 'Read and confirm',
    sign_filing: 'Review and sign',
    resend_filing: 'Complete and sign',
    receive_filing: 'Check the filing',
    answer_data_request: 'Answer',
    answer_extension: 'Answer',
    answer_input: 'Answer',
    set_backfill: 'Enter backfill',
    answer_zero: 'Confirm or refuse',
    decide_ask: 'Decide',
    finalize_unit_budget: 'Finalize',
    publish_decisions: 'Publish',
    acknowledge: 'Read and confirm',
    answer_question: 'Answer',
  },

  myTasks: {
    title: 'My tasks',
    leadNone: 'Nothing is open for you right now.',
    lead: (open: number, overdue: number, requests: number, nearest: string | null) =>
      [
        requests > 0 && `${count(requests, 'request waits', 'requests wait')} for your answer.`,
        open > 0 &&
          `${count(open, 'task', 'tasks')} to do${overdue > 0 ? `, ${overdue.toLocaleString('en-US')} of them overdue` : ''}.`,
        nearest && `The nearest is due ${nearest}.`,
      ]
        .filter(Boolean)
        .join(' '),
    find: 'Find a team, facility or task',
    found: (shown: number, all: number) => `${shown.toLocaleString('en-US')} of ${count(all, 'task', 'tasks')} shown`,
    toDo: 'To do',
    nothing: 'Nothing to do',
    nothingText: 'You get a mail on the morning of the first working day on which something is due soon.',
    nothingFound: 'Nothing matches what you typed',
    nothingFoundText: 'Look for a part of the team’s name, its number, or its facility.',
    overdueBy: (days: number) => `${count(days, 'day', 'days')} overdue`,
    budgetYear: (year: number) => `budget year ${year}`,
    counterpart: 'Your counterparts owe',
    counterpartNothing: 'Nothing. The other seat of each of your teams is up to date.',
    waiting: 'You also wait for',
    waitingNothing: 'Nobody beside the two of you.',
    due: (date: string) => `due ${date}`,
    overdueSince: (date: string) => `overdue since ${date}`,
    more: (n: number) => `${n.toLocaleString('en-US')} more`,
  },
  requests: {
    title: 'Requests',
    lead: 'Some things need both sides: one asks, the other side confirms or refuses.',
    forMe: 'Waiting for your answer',
    nothingForMe: 'No request waits for you',
    nothingForMeText: 'When a co-chair of the other side asks for something, it stands here, and you get a mail.',
    answered: 'What you have answered',
    answeredBy: (name: string, on: string) => `Answered by ${name} on ${on}.`,
    answeredOn: (on: string) => `You answered on ${on}.`,
    mine: 'What you have asked for',
    nothingMine: 'You have not asked for anything yet',
    nothingMineText: 'What you ask of the other side on a team’s or a year’s page stands here, with what became of it.',
    askedBy: (name: string) => `Asked for by ${name},`,
    on: (day: string) => `on ${day}`,
    askedByRoster: (on: string) =>
      `The roster file of ${on} no longer has it. The other side’s co-chair is asked, too.`,
    askedOn: (on: string) => `Asked for on ${on}.`,
    reason: 'Reason',
    agree: 'Confirm',
    refuse: 'Refuse …',
    refuseTitle: 'Refuse this request?',
    refuseText: 'It is over then, and the refusal stays on record with your name.',
    refuseNow: 'Refuse',
    agreed: 'Confirmed. It takes effect now.',
    refused: 'Refused. Whoever asked is told.',
    takeBack: 'Take back',
    takenBack: 'Taken back.',
    statuses: {
      proposed: 'Waits for both sides',
      waiting: 'Waits for the other side',
      confirmed: 'Confirmed',
      refused: 'Refused',
      withdrawn: 'Taken back',
      lapsed: 'Lapsed',
    },
  },
};
