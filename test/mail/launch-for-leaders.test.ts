import { renderLaunchForLeaders } from '../../mail/templates/launch-for-leaders.ts';
import { leaderMail } from './welcomes.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ');
const BEGINS = '=== To forward: begins below this line ===';
const ENDS = '=== To forward: ends above this line ===';

test('tells a region’s leader the numbers, the dates and their own part, in text and HTML', () => {
  const { subject, text, html } = renderLaunchForLeaders(leaderMail());
  expect(subject).toBe('Budget year 2028: joint staffing and budget discussions begin in Southern California & Hawaii');
  for (const said of [
    'You get this as labor regional co-chair.',
    '1,295 teams at 41 facilities',
    '2,573 of 2,590 co-lead seats are named',
    'own time zone: Pacific Time, Hawaii-Aleutian Standard Time.',
    'By Thursday, September 30, 2027',
    'On Friday, October 22, 2027',
    'no earlier than Friday, August 7, 2026',
    'Max Mandate',
  ]) {
    expect([said, flat(text).includes(said), flat(html).includes(said)]).toEqual([said, true, true]);
  }
  expect(text).toContain('https://staffing.example.org/cycles/2028/ubts?region=west');
});

test('says nothing of empty seats by side', () => {
  const { text } = renderLaunchForLeaders(leaderMail());
  expect(text).not.toMatch(/\d+ (labor|management)/);
});

test('sets apart a text to forward that names neither its reader nor a link', () => {
  const { text, html } = renderLaunchForLeaders(leaderMail());
  const inside = text.slice(text.indexOf(BEGINS) + BEGINS.length, text.indexOf(ENDS));
  expect(flat(inside)).toContain('By Wednesday, March 31, 2027 every co-lead completes the training.');
  expect(inside).toContain('Nora National');
  expect(inside).not.toContain('Rae Regional');
  expect(inside).not.toContain('http');
  expect(html).toContain('dashed');
});

test('gives each zone its own date where a free day moves one', () => {
  const { dates } = leaderMail();
  const filing_due = [
    { date: '2027-08-20', timeZone: 'America/Los_Angeles' },
    { date: '2027-08-23', timeZone: 'Pacific/Honolulu' },
  ];
  expect(flat(renderLaunchForLeaders(leaderMail({ dates: { ...dates, filing_due } })).text)).toContain(
    'By Friday, August 20, 2027 (Pacific Time); Monday, August 23, 2027 (Hawaii-Aleutian Standard Time)',
  );
});

test('has a sentence for each office of one person', () => {
  const offices = [
    { role: 'budget_maker' as const, side: null },
    { role: 'labor_budget_rep' as const, side: 'labor' as const },
  ];
  const text = flat(renderLaunchForLeaders(leaderMail({ offices })).text);
  expect(text).toContain('You get this as budget-maker and labor budget representative.');
  expect(text).toContain('models and plans come to you');
  expect(text).toContain('You give labor’s input');
});

test('keeps a hostile name inside its line', () => {
  const evil = 'x\r\nBcc: a@b <script>alert(1)</script>';
  const given = leaderMail({ name: evil, signedBy: [{ name: evil, side: 'labor' }] });
  const { subject, text, html } = renderLaunchForLeaders({ ...given, region: { ...given.region, name: evil } });
  expect(subject).not.toMatch(/[\r\n]/);
  expect(text).not.toMatch(/^Bcc:/m);
  expect(html).not.toContain('<script');
});
