// What the pages of operations say: to somebody on call at night, who did not build this.

const people = (n: number) => `${n.toLocaleString('en-US')} ${n === 1 ? 'person' : 'people'}`;

export const operationsWords = {
  pages: 'Operations pages',
  tabs: { cycles: 'Workflows', mails: 'Mail', people: 'Sign-in' },
  showMore: 'Show more',
  loadingMore: 'Loading more …',

  cycles: {
    title: 'Workflows',
    lead: 'Each team’s budget year is one workflow. Most of them sleep until a date comes or somebody acts: that is as it should be.',
    year: 'Budget year',
    find: 'Find a workflow',
    findHint: 'A part of the team’s name or ref, its facility or its region.',
    states: 'Which ones',
    state: {
      all: 'All',
      stuck: 'Do not go on',
      not_started: 'Not started',
      paused: 'Paused',
      running: 'Running',
      ended: 'Ended',
    },
    allWell: 'All workflows of this year go on',
    allWellText: 'No start has failed, and no command has waited for longer than a minute.',
    stuck: (n: number, more: boolean) =>
      `${more ? `${n} or more` : n} ${n === 1 ? 'workflow does' : 'workflows do'} not go on`,
    stuckText:
      'A start failed, or somebody’s command has waited for longer than a minute. Begin with the first: its page says what was found and what to do. If all of them began at the same time, look first whether the worker and Temporal run.',
    showStuck: 'Show them',
    noYear: 'No budget year has been launched yet',
    noYearText: 'Workflows begin when both national co-chairs have agreed to a launch.',
    nothing: {
      all: 'No workflow matches',
      stuck: 'Every workflow here goes on',
      not_started: 'Every workflow here has started',
      paused: 'No team here is paused',
      running: 'No workflow here is running',
      ended: 'No cycle here has ended',
    },
    nothingText: 'Look for a part of the team’s name, its ref, its facility or its region, or choose “All”.',
    shown: (n: number, more: boolean) =>
      more
        ? `The first ${n.toLocaleString('en-US')} by ref; search finds the others, too`
        : `${n.toLocaleString('en-US')} shown`,
    waitsFor: 'Still open',
    waitsForNothing: 'Nobody owes anything; its next date wakes it',
    since: (when: string) => `Since ${when}`,
    wakes: (when: string, what: string) => `Wakes ${when}: ${what}`,
    asleep: 'Does not wake again',
    ended: (outcome: string) => `Ended: ${outcome}`,
    generation: (n: number) => `Repaired ${n === 2 ? 'once' : `${n - 1} times`}`,
    startFailed: (problem: string) => `Start failed (${problem})`,
    notStarted: 'Not started yet',
    pending: (n: number, since: string) =>
      `${n} ${n === 1 ? 'command waits' : 'commands wait'}, the oldest came ${since}`,
    refused: (n: number) => `${n.toLocaleString('en-US')} refused`,
  },

  cycle: {
    back: 'All workflows',
    place: (year: number, ubtId: string) => `Budget year ${year} · ${ubtId}`,
    toTeam: 'Team’s page',
    toTemporal: 'Open in Temporal',
    standing: 'How it stands',
    advice: {
      needed: 'It needs a repair',
      careful: 'It needs a repair, with care',
      not_needed: 'Nothing to repair',
      impossible: 'Nothing to do',
    },
    facts: {
      waitsFor: 'Still open',
      since: 'Since',
      next: 'Wakes next',
      phase: 'Phase',
      pending: 'Commands that wait',
      refused: 'Commands refused',
      refusedText: (n: number) =>
        n === 0 ? 'None' : `${n.toLocaleString('en-US')}; whoever sent them was told why. Nothing to do.`,
      pendingText: (n: number, since: string | null) =>
        n === 0 ? 'None' : `${n}, the oldest came ${since}. They are brought again every few seconds.`,
      generation: 'Generation',
      generationText: (n: number) =>
        n === 1 ? '1: it was never repaired' : `${n}: it was begun again ${n === 2 ? 'once' : `${n - 1} times`}`,
      seq: 'Last event on record',
      workflow: 'Workflow id',
      run: 'Newest run',
      runNone: 'None in Temporal',
      start: 'Last start',
      startFailed: (problem: string) =>
        problem === 'WorkflowIdTaken'
          ? 'Failed: Temporal holds another workflow under this id, and waiting does not help. On the machine of a worker, run “npm run repair”: it shows such workflows and removes them when told to.'
          : `Failed (${problem}). It is tried again by itself every half minute.`,
    },
    repair: 'Repair …',
    repairAnyway: 'Begin it again all the same …',
    dialog: (team: string) => `Begin the workflow of ${team} again?`,
    will: 'This is what happens, in this order:',
    after: 'It takes a few seconds. People can work meanwhile; an act that comes in between waits and is then taken.',
    repairNow: 'Begin it again',
    keep: 'Leave as it is',
    repaired: (generation: number) => `Begun again: generation ${generation} runs.`,
    history: 'History',
    historyLead:
      'What happened, oldest first. Under each line are the events of Temporal behind it. People are not named here.',
    export: 'Save as JSON',
    runs: 'Runs in Temporal',
    runsTable: 'Runs, oldest first',
    runsLead: 'A run ends with each phase; a repair begins another one.',
    run: 'Run',
    status: 'Status',
    began: 'Began',
    events: 'Events',
    raw: (n: number) => `${n} ${n === 1 ? 'event' : 'events'} of Temporal`,
    rawNone: 'No event of Temporal: the launch wrote this line, or Temporal keeps the run no longer.',
    untied: (n: number) => `${n.toLocaleString('en-US')} events of Temporal that belong to no line, such as timers`,
    rawTitle: 'Events of Temporal',
    eventId: 'Event',
    type: 'Type',
    at: 'When',
    loading: 'Asking Temporal for the history …',
  },

  mails: {
    title: 'Mail that did not simply arrive',
    lead: 'What the mail server took at once is not listed. Addresses are never shown here.',
    statuses: 'What became of it',
    status: {
      unknown: 'Unknown',
      failed: 'Failed',
      pending: 'Waiting',
      sending: 'Being sent',
      suppressed: 'Not sent',
    },
    means: {
      unknown: {
        title: 'Nobody knows whether these arrived',
        todo: 'Ask the person whether it came. If not, tell them to open “My tasks”: all that a mail says stands there, too. It is not sent again by itself, so that nobody gets it twice.',
      },
      failed: {
        title: 'These could not be delivered',
        todo: 'Have the address mended where the roster or the role file comes from, and import it again. The next mail goes to the new address; the person’s co-chairs see on their page that mail does not reach them.',
      },
      pending: {
        title: 'These wait to be sent',
        todo: 'They go by themselves. If many have been tried and wait still, the mail server is away: look whether it runs and whether SMTP_URL names it.',
      },
      sending: {
        title: 'A sender has these now',
        todo: 'Come back in two minutes. What is still here then becomes “Unknown” by itself.',
      },
      suppressed: {
        title: 'These were rightly not sent',
        todo: 'There is nothing to do: by then nothing was owed any more, or a newer mail says the same.',
      },
    },
    nothing: {
      unknown: 'No mail is in doubt',
      failed: 'Every address takes mail',
      pending: 'No mail waits',
      sending: 'No mail is on its way this moment',
      suppressed: 'No mail was held back',
    },
    nothingText: 'What ends so will stand here, newest first, with the reason.',
    to: 'To',
    mail: 'Mail',
    why: 'Why',
    written: 'Written',
    tries: (n: number) => (n === 0 ? 'not tried yet' : n === 1 ? 'tried once' : `tried ${n} times`),
    nextTry: (when: string) => `next try ${when}`,
  },

  people: {
    title: 'Sign-in of people',
    lead: 'Somebody cannot sign in because their account was replaced, or must be signed out everywhere: find them and release their sign-in.',
    find: 'Find a person',
    findHint: 'A part of the name, the person’s ref, or their team’s name or ref.',
    begin: 'Nobody is looked for yet',
    beginText: 'Write two letters or more. Only people on record are found: the roster and the role file say who is.',
    nobody: (find: string) => `Nobody on record matches “${find}”`,
    nobodyText:
      'Check the spelling, or look for the team instead. Somebody who is not on record cannot sign in: ask a co-chair of their region to put them on record.',
    found: (n: number, more: boolean) =>
      more ? `The first ${people(n)} by name. Write more of the name to see the others.` : `${people(n)} found`,
    noRole: 'No role today',
    bound: (day: string) => `Account in use since ${day}.`,
    sessions: (n: number, seen: string | null) =>
      n === 0
        ? 'Not signed in now.'
        : `Signed in in ${n === 1 ? 'one browser' : `${n} browsers`}, last active ${seen}.`,
    unbound: 'No account yet: the next sign-in under their ref becomes theirs. There is nothing to release.',
    release: 'Release sign-in …',
    releaseOf: (name: string) => `Release the sign-in of ${name}`,
    dialog: (name: string) => `Release the sign-in of ${name}?`,
    will: 'This is what happens:',
    willDo: [
      'They are signed out in every browser at once. What they typed and did not send stays in their browser.',
      'The account that was theirs is forgotten here. The next account that your sign-in service gives their ref becomes theirs.',
      'Nothing else changes: roles, tasks and what they signed stay.',
    ],
    check:
      'Be sure who asks. Do it when they, or a co-chair whom you know, ask you in person or by a number that you have on file, never because of a mail alone.',
    releaseNow: 'Release sign-in',
    keep: 'Leave as it is',
    released: (name: string) => `The sign-in of ${name} is released. Ask them to sign in again now.`,
    self: 'This is you: you will be signed out, too.',
  },
};
