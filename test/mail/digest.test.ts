import { DUTY_KINDS } from '../../domain/team-cycle/duties.ts';
import { renderDigest } from '../../mail/templates/digest.ts';
import { digest, END_OF_SEPTEMBER, honolulu, newYork, task } from './digests.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('a digest', () => {
  test('names the action and the nearest date in its subject', () => {
    expect(renderDigest(digest()).subject).toBe('[Action required] Staffing cycle: 1 task, due Wed, Sep 30');
    const two = [task({ dueMs: END_OF_SEPTEMBER + 7 * DAY }), task()];
    expect(renderDigest(digest({ tasks: two })).subject).toBe(
      '[Action required] Staffing cycle: 2 tasks, the first due Wed, Sep 30',
    );
  });

  test('says what, by when, how long that is, why and whom to ask', () => {
    const { text } = renderDigest(digest());
    expect(text).toContain('* Agree on the staffing model and plan, and sign them');
    expect(text).toContain('Due Wednesday, September 30, 2026, end of day, Eastern Time (EDT)');
    expect(text).toContain('10 working days left');
    expect(text).toContain('https://staffing.example.org/cycles/2027/ubts/team-1');
    expect(text).toContain('You get this mail as co-lead of the team above.');
    expect(text).toContain('Ask Rae Regional');
  });

  test('says the same in HTML', () => {
    const { html } = renderDigest(digest());
    for (const said of [
      'Agree on the staffing model',
      'end of day, Eastern Time (EDT)',
      '10 working days left',
      'Rae Regional',
    ]) {
      expect(html).toContain(said);
    }
    expect(html).toContain('href="https://staffing.example.org/cycles/2027/ubts/team-1"');
  });

  test('lists teams by their nearest date, and the nearest first inside a team', () => {
    const later = task({ ubtId: 'b', teamName: 'Second', dueMs: END_OF_SEPTEMBER + DAY });
    const early = task({ ubtId: 'a', teamName: 'First', dueMs: END_OF_SEPTEMBER, kind: 'hold_discussion' });
    const last = task({
      ubtId: 'a',
      teamName: 'First',
      dueMs: END_OF_SEPTEMBER + 2 * DAY,
      kind: 'answer_input',
      count: 3,
    });
    const { text, subject } = renderDigest(digest({ tasks: [last, later, early] }));
    const order = ['First', 'Hold the staffing discussion', 'Answer 3 items of labor input', 'Second'];
    expect(order.map((words) => text.indexOf(words))).toEqual(
      order.map((words) => text.indexOf(words)).sort((a, b) => a - b),
    );
    expect(text.match(/^First$/gm)).toHaveLength(1);
    expect(subject).toContain('5 tasks');
  });

  test('lists the forty nearest teams and counts the rest', () => {
    const tasks = Array.from({ length: 300 }, (_, i) =>
      task({ ubtId: `t${i}`, teamName: `Team ${i}.`, dueMs: END_OF_SEPTEMBER + i * DAY, count: 2 }),
    );
    const { subject, text, html } = renderDigest(digest({ tasks: tasks.reverse() }));
    expect(subject).toContain('600 tasks');
    expect(text).toContain('Team 39.');
    expect(text).not.toContain('Team 40.');
    expect(text).toContain('260 more teams');
    expect(text).toContain('520 tasks, due later than those above');
    expect(html.length).toBeLessThan(100_000);
  });

  test('keeps the two budget years of one team apart', () => {
    const { text } = renderDigest(digest({ tasks: [task(), task({ budgetYear: 2028 })] }));
    expect(text).toContain('Budget year 2027');
    expect(text).toContain('Budget year 2028');
  });

  test.each([
    ['2026-09-30', 'Due today'],
    ['2026-09-29', '1 working day left'],
    ['2026-10-01', '1 working day overdue'],
    ['2026-10-07', '5 working days overdue'],
  ])('on %s it says: %s', (today, words) => {
    expect(renderDigest(digest({ today })).text).toContain(words);
  });

  test('counts no weekend and no holiday', () => {
    // Sunday 6 September 2026, the day before Labor Day
    const dueMs = Date.parse('2026-09-07T04:00:00Z');
    expect(renderDigest(digest({ tasks: [task({ dueMs })], today: '2026-09-03' })).text).toContain(
      '1 working day left',
    );
    expect(renderDigest(digest({ tasks: [task({ dueMs })], today: '2026-09-04' })).text).toContain(
      'Today is the last working day',
    );
    expect(renderDigest(digest({ tasks: [task({ dueMs })], today: '2026-09-08' })).text).toContain(
      '1 working day overdue',
    );
  });

  test('gives the hour where a date does not end with the day', () => {
    const { text } = renderDigest(digest({ tasks: [task({ dueMs: Date.parse('2026-09-30T18:30:00Z') })] }));
    expect(text).toMatch(/September 30, 2026, 2:30.PM, Eastern Time \(EDT\)/);
  });

  test('counts each date where its team is', () => {
    const dueMs = Date.parse('2026-10-01T10:00:00Z');
    const { text } = renderDigest(
      digest({ tasks: [task({ dueMs, place: honolulu }), task({ place: newYork, ubtId: 'b' })] }),
    );
    expect(text).toContain('September 30, 2026, end of day, Hawaii-Aleutian');
    expect(text).toContain('September 30, 2026, end of day, Eastern Time (EDT)');
  });

  test('says that a request for more time is waiting', () => {
    expect(renderDigest(digest({ tasks: [task({ resting: true })] })).text).toContain(
      'A request for more time is waiting',
    );
  });

  test.each(DUTY_KINDS)('has words for one and for many: %s', (kind) => {
    const one = renderDigest(digest({ tasks: [task({ kind })] })).text;
    const many = renderDigest(digest({ tasks: [task({ kind, count: 7 })] })).text;
    expect(one).toMatch(/^\* [A-Z].{15}/m);
    expect(one).not.toContain('_');
    expect(many.match(/^\* .*$/m)?.[0]).toContain('7');
  });

  test('is never written to someone who owes nothing', () => {
    expect(() => renderDigest(digest({ tasks: [] }))).toThrow('owes nothing');
  });
});

describe('a hostile name', () => {
  const evil = '<img src=x onerror="alert(1)">\r\nBcc: victim@example.org\u202eGNP.exe & \'quotes\'';

  test('stays text in HTML', () => {
    const { html } = renderDigest(digest({ name: evil, contacts: [evil], tasks: [task({ teamName: evil })] }));
    expect(html).not.toContain('<img');
    expect(html).not.toContain('onerror="');
    expect(html).toContain(
      '&lt;img src=x onerror=&quot;alert(1)&quot;&gt; Bcc: victim@example.org GNP.exe &amp; &#39;quotes&#39;',
    );
  });

  test('adds no line to the text', () => {
    const { text } = renderDigest(digest({ name: evil, contacts: [evil], tasks: [task({ teamName: evil })] }));
    expect(text).not.toMatch(/^Bcc:/m);
    expect(text).not.toMatch(/[\r\u202e]/);
  });

  test('leads nowhere from a link', () => {
    const { html } = renderDigest(digest({ tasks: [task({ ubtId: '"><script>/../../x' })] }));
    expect(html).toContain('/ubts/%22%3E%3Cscript%3E%2F..%2F..%2Fx"');
  });
});
