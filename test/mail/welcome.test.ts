import { renderWelcome } from '../../mail/templates/welcome.ts';
import { END_OF_SEPTEMBER, honolulu } from './digests.ts';
import { FILING_DUE, ledTeam, TRAINING_DUE, welcome } from './welcomes.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ');
const twelve = (given: Parameters<typeof ledTeam>[0] = {}) =>
  Array.from({ length: 12 }, (_, n) => ledTeam({ ubtId: `t-${n + 1}`, name: `Ward ${n + 1}.`, ...given }));

describe('the welcome of a co-lead', () => {
  test('says why, with whom, by when, what comes next and whom to ask, in text and HTML', () => {
    const { subject, text, html } = renderWelcome(welcome());
    expect(subject).toBe('Budget year 2028: your team’s joint staffing and budget discussion begins');
    for (const said of [
      'Hello Lee Labor,',
      'You are labor co-lead of Ward 4 East.',
      'You need do nothing today but accept your seat, and that has time until Wednesday, September 30, 2026.',
      'Complete the co-lead training',
      'Due Wednesday, March 31, 2027, end of day, Eastern Time (EDT)',
      'Due Thursday, September 30, 2027, end of day, Eastern Time (EDT)',
      'Together with Mo Manager, management co-lead',
      'comes no earlier than Friday, August 7, 2026',
      'Regional co-chair for labor, Mid-Atlantic',
      'Nora National',
      'National co-chair, management',
      'https://staffing.example.org/cycles/2028/ubts/team-1',
    ]) {
      expect([said, flat(text).includes(said), flat(html).includes(said)]).toEqual([said, true, true]);
    }
    expect(text).not.toContain('working days left');
  });

  test('names the regional co-chair of their own side first', () => {
    const labor = renderWelcome(welcome()).text;
    expect(labor.indexOf('Rae Regional')).toBeLessThan(labor.indexOf('Ray Region'));
    const seat = ledTeam({ capacities: [{ role: 'co_lead', side: 'management', proposed: false }] });
    const management = renderWelcome(welcome({ teams: [seat] })).text;
    expect(management.indexOf('Ray Region')).toBeLessThan(management.indexOf('Rae Regional'));
  });

  test('asks nothing of someone whose seat is accepted', () => {
    const { text } = renderWelcome(welcome({ teams: [ledTeam({ acceptDueMs: null })] }));
    expect(text).toContain('You need do nothing today.');
    expect(text).not.toContain('ccept your seat');
  });

  test('says that a training is on record instead of asking for it', () => {
    const { text } = renderWelcome(welcome({ teams: [ledTeam({ trainingDueMs: null })] }));
    expect(text).toContain('Your co-lead training is already on record');
    expect(text).not.toContain('Complete the co-lead training');
    expect(text).not.toContain('March 31');
  });

  test('says who stands in for a seat that is not named yet', () => {
    const vacant = (standIn: string | null) =>
      ledTeam({
        seats: {
          labor: { holder: 'Lee Labor', proposed: null, standIn: null },
          management: { holder: null, proposed: null, standIn },
        },
      });
    const seats = (standIn: string | null) => flat(renderWelcome(welcome({ teams: [vacant(standIn)] })).text);
    expect(seats('Sam Sponsor, management sponsor')).toContain(
      'The management seat is vacant, its co-lead not named yet; Sam Sponsor, management sponsor, stands in',
    );
    expect(seats(null)).toMatch(/not named yet Open/);
  });

  test('says to whoever was proposed too late that the seat is still theirs to accept', () => {
    const late = ledTeam({
      ownSeatVacant: true,
      acceptDueMs: null,
      seats: {
        labor: { holder: null, proposed: 'Lee Labor', standIn: 'Sam Sponsor, labor sponsor' },
        management: { holder: null, proposed: 'Mo Manager', standIn: 'Mia Sponsor, management sponsor' },
      },
    });
    const text = flat(renderWelcome(welcome({ teams: [late] })).text);
    for (const said of [
      'Your seat counts as vacant, because the last day for accepting it had passed when budget year 2028 was launched. Until you accept, Sam Sponsor, labor sponsor, stands in.',
      'Please accept your seat today if you can.',
      'Mo Manager, management co-lead, has not accepted the seat yet; Mia Sponsor, management sponsor, stands in',
      'Accept your seat',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain('You need do nothing today');
  });

  test('points to the national co-chairs where a region has none', () => {
    expect(renderWelcome(welcome({ contacts: [] })).text).toContain('The regional co-chairs are not named yet');
  });

  test('counts the days where a date is near or past', () => {
    const near = ledTeam({ today: '2027-09-28', trainingDueMs: TRAINING_DUE });
    const { text } = renderWelcome(welcome({ teams: [near] }));
    expect(text).toContain('2 working days left');
    expect(text).toContain('Was due Wednesday, March 31, 2027');
  });
});

describe('the welcome of someone with many teams', () => {
  test('lists all twelve in one mail, each with its page', () => {
    const { subject, text } = renderWelcome(welcome({ teams: twelve() }));
    expect(subject).toBe('Budget year 2028: your 12 teams’ joint staffing and budget discussions begin');
    for (let n = 1; n <= 12; n += 1) {
      expect(text).toContain(`* Ward ${n}.\n`);
      expect(text).toContain(`/ubts/t-${n}\n`);
    }
    expect(text.indexOf('Ward 2.')).toBeLessThan(text.indexOf('Ward 10.'));
    expect(text.match(/Due Thursday, September 30, 2027/g)).toHaveLength(1);
    expect(flat(text)).toContain('accept your 12 seats');
  });

  test('counts those after the twelfth', () => {
    const many = [...twelve(), ledTeam({ ubtId: 'x', name: 'Ward 13.' }), ledTeam({ ubtId: 'y', name: 'Ward 14.' })];
    const { text } = renderWelcome(welcome({ teams: many }));
    expect(text).toContain('And 2 more teams');
    expect(text).not.toContain('Ward 13.');
  });

  test('gives the dates of the team that files first, and those of each team where they differ', () => {
    const later = ledTeam({
      ubtId: 'b',
      name: 'Islands',
      place: honolulu,
      filingDueMs: Date.parse('2027-10-01T10:00:00Z'),
    });
    const text = flat(renderWelcome(welcome({ teams: [later, ledTeam()] })).text);
    expect(text).toContain('Of Ward 4 East. Your teams’ dates differ');
    expect(text).toContain('Filing due Thursday, September 30, 2027, end of day, Hawaii-Aleutian Standard Time (HST)');
    expect(text.match(/Thursday, September 30, 2027, end of day, Eastern Time \(EDT\)/g)).toHaveLength(2);
  });
});

describe('the welcome of others who lead', () => {
  test('tells a physician co-lead that nothing waits for them', () => {
    const capacities = [{ role: 'physician_co_lead' as const, side: null, proposed: false }];
    const { text, html } = renderWelcome(welcome({ teams: [ledTeam({ capacities, acceptDueMs: null })] }));
    expect(flat(text)).toContain('You are physician co-lead of Ward 4 East.');
    expect(flat(text)).toContain('you count for neither side, and nothing waits for you');
    expect(text).toContain('Lee Labor, labor co-lead');
    expect(text).toContain('Mo Manager, management co-lead');
    expect(html).not.toContain('As co-lead');
  });

  test('tells a sponsor what they help with, and that they are only proposed', () => {
    const capacities = [{ role: 'sponsor' as const, side: 'labor' as const, proposed: true }];
    const text = flat(renderWelcome(welcome({ teams: [ledTeam({ capacities, acceptDueMs: null })] })).text);
    expect(text).toContain('You are labor sponsor of Ward 4 East.');
    expect(text).toContain('answer its requests for more time, and stand in for your side’s seat while it is empty');
    expect(text).toContain('As sponsor you are proposed');
    expect(text).toContain('The co-leads’ training is completed');
  });

  test('has a sentence for each capacity of one person', () => {
    const sponsored = ledTeam({
      ubtId: 'b',
      name: 'Imaging',
      capacities: [{ role: 'sponsor', side: 'labor', proposed: false }],
      acceptDueMs: null,
      // nearer, but not theirs to file
      filingDueMs: END_OF_SEPTEMBER,
    });
    const text = flat(renderWelcome(welcome({ teams: [ledTeam(), sponsored] })).text);
    expect(text).toContain('You are labor co-lead of Ward 4 East and labor sponsor of Imaging.');
    expect(text).toContain('As co-lead you');
    expect(text).toContain('As sponsor you');
    expect(text).toContain('Harbor Medical Center · you: labor sponsor');
    expect(text).toContain('Of Ward 4 East.');
  });

  test('is never written to someone who leads nothing', () => {
    expect(() => renderWelcome(welcome({ teams: [] }))).toThrow('leads nothing');
  });
});

describe('a hostile name', () => {
  const evil = '<img src=x onerror="alert(1)">\r\nBcc: victim@example.org\u202eGNP.exe';
  const hostile = welcome({
    name: evil,
    contacts: [{ name: evil, side: 'labor', region: evil }],
    signedBy: [{ name: evil, side: 'labor' }],
    teams: [1, 2].map((n) =>
      ledTeam({
        ubtId: `"><script>${n}`,
        name: evil,
        facility: evil,
        filingDueMs: FILING_DUE + n,
        seats: {
          labor: { holder: evil, proposed: null, standIn: null },
          management: { holder: null, proposed: evil, standIn: evil },
        },
      }),
    ),
  });

  test('stays text in HTML and adds no line or header', () => {
    const { subject, text, html } = renderWelcome(hostile);
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<script');
    expect(text).not.toMatch(/^Bcc:/m);
    expect(text).not.toMatch(/[\r\u202e]/);
    expect(subject).not.toMatch(/[\r\n]/);
  });
});
