import type { RoleShown } from '../../mail/templates/role-change.ts';
import { renderSeatChange, type SeatChangeMail } from '../../mail/templates/seat-change.ts';
import { joined, left, seatChange } from './seats.ts';

const render = (given: Partial<SeatChangeMail> = {}) => {
  const rendered = renderSeatChange(seatChange(given));
  return { ...rendered, words: rendered.text.replace(/\s+/g, ' ') };
};

it('says in text and in HTML what is owed, by when in which zone, and where to click', () => {
  const { subject, words, html } = render();
  expect(subject).toBe('[Action required] You are proposed as labor co-lead of Ward 4 East');
  for (const body of [words, html]) {
    expect(body).toContain('Together with Mo Manager, management co-lead');
    expect(body).toContain('Accept your seat as co-lead');
    expect(body).toContain('Wednesday, September 30, 2026, end of day, Eastern Time (EDT)');
    expect(body).toContain('https://staffing.example.org/cycles/2028/ubts/team-1');
    expect(body).toContain('Rae Regional');
    expect(body).toContain('The first reminder about it comes no earlier than Friday, September 18, 2026.');
  }
});

it('tells of what came and of what went in one letter', () => {
  const { subject, words } = render({ left: [left(), left({ name: 'Ward 10', successor: null })] });
  expect(subject).toBe('[Action required] Your seats have changed: 1 new, 2 no longer yours');
  expect(words).toContain('Labor co-lead of Ward 9, budget year 2028');
  expect(words).toContain('Sue Successor is proposed for the seat.');
  expect(words).toContain('Nobody is named for the seat yet; until then the labor side’s sponsor stands in.');
});

it('asks nothing of somebody who only left', () => {
  const { subject, words } = render({ joined: [], left: [left()] });
  expect(subject).toBe('You are no longer labor co-lead of Ward 9');
  expect(words).toContain('Thank you');
  expect(words).not.toContain('What it takes');
});

it('says so where nothing is due yet', () => {
  expect(render({ joined: [joined({ isProposed: false, tasks: [] })] }).words).toContain(
    'Nothing is due from you in this team now',
  );
});

it('cuts a long list off and says how many more there are', () => {
  const teams = Array.from({ length: 15 }, (_, n) => joined({ name: `Ward ${n + 1}` }));
  const { subject, words } = render({ joined: teams });
  expect(subject).toContain('co-lead of 15 teams');
  expect(words).toContain('And 3 more teams');
});

it('keeps a name from forging a line or a tag', () => {
  const { subject, html } = render({ joined: [joined({ name: 'Ward\r\nBcc: all <b>' })] });
  expect(subject).not.toMatch(/[\r\n]/);
  expect(html).not.toContain('<b>');
});

describe('other roles', () => {
  const sponsor = (n: number): RoleShown => ({
    ...{ role: 'sponsor', side: 'labor', scopeKind: 'team', isProposed: true },
    place: `Team ${n}, Harbor Medical Center`,
  });
  const none = { joined: [], left: [] };

  it('are counted and explained once, with no more than a dozen teams', () => {
    const { subject, words } = render({ ...none, joinedRoles: Array.from({ length: 14 }, (_, n) => sponsor(n)) });
    expect(subject).toBe('You are proposed as labor sponsor of 14 teams');
    expect(words.match(/As sponsor you help where a team is stuck/g)).toHaveLength(1);
    expect(words).toContain('Team 11, Harbor Medical Center Proposed: your side has yet to confirm it.');
    expect(words).not.toContain('Team 12, Harbor');
    expect(words).toContain('And 2 more');
  });

  it('stand in one letter with the seats', () => {
    const { subject, words } = render({ leftRoles: [sponsor(1)] });
    expect(subject).toBe('[Action required] Your roles have changed: 1 new, 1 no longer yours');
    expect(words).toContain('Labor sponsor of Team 1, Harbor Medical Center');
    expect(words).toContain('Together with Mo Manager');
  });
});
