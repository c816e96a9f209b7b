// What the page of imports says.

const n = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

const SIDES = { labor: 'labor', management: 'management' };

export const importWords = {
  title: 'Imports',
  lead: 'Drop a file and see what it would change. Nothing is written before you confirm.',
  kinds: { roster: 'Roster', roles: 'Roles', holidays: 'Holidays', unit_facts: 'Facts of units' },
  what: {
    roster:
      'One row for each unit, with its team, facility and co-leads. The file is the whole roster: a team that is not in it counts as gone.',
    roles:
      'One row for each role beside the teams’ own: co-chairs, sponsors, budget-makers, experts. A file adds and changes; it takes no role away.',
    holidays:
      'One row for each day off, with scope, date, name and kind. The file is the whole of each scope and year that it names.',
    unit_facts:
      'One row for each cost center and day, with what payroll and the other systems of record say. What a file says of a day replaces what stands there; both sides see it with its day and source.',
  },
  drop: {
    roster: 'Drop the roster here',
    roles: 'Drop the roles here',
    holidays: 'Drop the holidays here',
    unit_facts: 'Drop the facts here',
  },
  dropHint: 'A CSV file of at most 32 MB, as Excel saves it with “CSV UTF-8”.',
  steps: {
    sending: 'Sending the file …',
    reading: (rows: number) => `Reading: ${n(rows, 'row', 'rows')} so far …`,
    comparing: (rows: number) => `Comparing ${n(rows, 'row', 'rows')} with what is on record …`,
    writing: (rows: number) => `Writing ${n(rows, 'row', 'rows')} …`,
  },
  progress: 'Import',
  would: (rows: number) => `What ${n(rows, 'row', 'rows')} of this file would change`,
  wouldText: 'Nothing is written yet. Look through it, then import.',
  nothing: 'This file changes nothing: everything in it is on record already.',
  confirm: 'Import it now',
  confirmed: 'Imported.',
  done: (rows: number) => `Imported: ${n(rows, 'row', 'rows')}. This is what has changed.`,
  again: 'Look again',
  another: 'Import another file',
  asks: {
    title: 'This is unusual, so say that you mean it',
    gone: (count: number) => `Yes, ${n(count, 'team', 'teams')} may go`,
    moved: (count: number) => `Yes, ${n(count, 'team', 'teams')} may move to another region`,
    goOn: 'Show what would change',
    whichGo: (count: number) => n(count, 'team would go', 'teams would go'),
  },
  faults: {
    title: (count: number) => n(count, 'fault in the file', 'faults in the file'),
    row: 'Row',
    column: 'Column',
    value: 'There stands',
    message: 'What is wrong and what to do',
    whole: 'whole file',
    more: (count: number) => `${n(count, 'more cell has a fault', 'more cells have faults')}. Correct these first.`,
    download: 'Download the faults as CSV',
    others: 'Other rows',
    file: 'faults.csv',
  },
  more: (count: number) => `and ${count.toLocaleString('en-US')} more`,
  groups: { fresh: 'New', changed: 'Changed', gone: 'Gone', look: 'Look at these' },
  roster: {
    teams: 'Teams',
    units: 'Units',
    people: 'People',
    regions: 'Regions',
    facilities: 'Facilities',
    newRegions: 'New regions',
    newFacilities: 'New facilities',
    newAgreements: 'New agreements',
    newHint: 'A typing error would look like this. Check the spelling.',
    renumbered: 'Near misses: looks like something known under another number',
    renumberedOne: (inFile: string, known: string, lostZeros: boolean) =>
      `${inFile} looks like ${known}${lostZeros ? ' without its leading zeros' : ''}`,
    opened: 'Places in teams that begin',
    ended: 'Places in teams that end',
    place: (person: string, role: string, team: string) => `${person}: ${role} of ${team}`,
    moved: 'People who change teams',
    movedOne: (person: string, from: string[], to: string[]) =>
      `${person}: from ${from.join(', ') || 'none'} to ${to.join(', ') || 'none'}`,
    redated: 'Teams whose time zone or state changes: they take their dates anew',
    seatsEmpty: 'Seats that stay empty',
    seat: (side: 'labor' | 'management', team: string) => `${SIDES[side]} seat of ${team}`,
    otherwise: 'Seats that their side has filled otherwise: they stay as they are',
    otherwiseOne: (team: string, named: string, inFile: string | null) =>
      `${team}: ${named} was named, the file has ${inFile ?? 'nobody'}`,
    unitsWithoutTeam: 'Units without a team',
    withdrawals: 'Running cycles of teams that are gone: both regional co-chairs are asked',
    lapsed: 'Withdrawals that are overtaken: the team is back',
    year: (team: string, year: number) => `${team}, ${year}`,
    bothSides: 'Places left empty, because one person would act for both sides',
    shared: 'People who share a mail address',
    sharedOne: (one: string, other: string) => `${one} with ${other}`,
    vacant: 'Read as vacant',
    vacantOne: (row: number, column: string, said: string) => `Row ${row}, ${column}: “${said}”`,
    leftOut: 'Rows left out: titles, totals, end marks',
    leftOutOne: (row: number, said: string) => `Row ${row}: “${said}”`,
    changedOne: (id: string, fields: string[]) => `${id}: ${fields.join(', ')}`,
    unit: (unit: string, facility: string) => `${unit} in ${facility}`,
  },
  roles: {
    roles: 'Roles',
    people: 'People',
    proposed: 'Proposed: wait for their own side’s co-chair',
    confirmed: 'Confirmed by this import',
    one: (person: string, role: string, scope: string) => `${person}: ${role}, ${scope}`,
    nation: 'nation',
  },
  unitFacts: {
    days: 'Cost centers and days',
    one: (unitId: string, asOf: string, jobClass: string) => `${unitId}, ${asOf}${jobClass && `, ${jobClass}`}`,
    unchanged: (count: number) => `${n(count, 'row stands', 'rows stand')} on record already as in the file.`,
  },

  holidays: {
    days: 'Days',
    renewed: 'Years whose teams take their dates anew',
    one: (date: string, name: string, scope: string, kind: 'off' | 'working') =>
      `${date}, ${name} (${scope})${kind === 'working' ? ': a working day here' : ''}`,
  },
  proposed: {
    title: 'Proposed roles of your side',
    lead: 'An import proposes. Whoever holds a role may act in it once their own side’s co-chair has confirmed.',
    none: 'No role of your side waits for you',
    noneText: 'When an import proposes somebody for your side, they stand here.',
    nation: 'Nation',
    count: (roles: number, seats: number) =>
      [roles > 0 && n(roles, 'role', 'roles'), seats > 0 && n(seats, 'seat in a team', 'seats in teams')]
        .filter(Boolean)
        .join(' and '),
    show: 'Who is proposed',
    person: 'Person',
    role: 'Role',
    where: 'For',
    wholeNation: 'nation',
    confirm: (count: number) => `Confirm ${n(count, 'proposal', 'proposals')}`,
    confirmName: (count: number, place: string, side: 'labor' | 'management') =>
      `Confirm ${n(count, 'proposal', 'proposals')} of ${SIDES[side]}: ${place}`,
    confirmed: (count: number) => `${n(count, 'role is', 'roles are')} confirmed.`,
    all: (side: string) => `All places of the ${side} side`,
    others: 'A co-chair confirms only their own side’s. Seats may also be accepted by whoever is proposed.',
  },
};
