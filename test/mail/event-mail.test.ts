import { type PublishedDecision, renderDecisionPublished } from '../../mail/templates/decisions-mail.ts';
import { type EventAudience, renderExtensionGranted, renderFilingReturned } from '../../mail/templates/event-mail.ts';
import { audience, decision } from './audiences.ts';
import { END_OF_SEPTEMBER } from './digests.ts';

describe('the mail about published decisions', () => {
  const render = (decisions: PublishedDecision[], given: Partial<EventAudience> = {}) =>
    renderDecisionPublished(audience(given), {
      decisions,
      units: [
        { unitName: 'Unit 4E', backfillCents: 81_912_441, statement: 'No model was filed;\nthe baseline stands.' },
      ],
      acknowledgeByMs: END_OF_SEPTEMBER,
    });

  test('holds every part of each rationale, in words', () => {
    const { text, html } = render([decision()]);
    const parts = [
      'Granted in part or in another form: Two night nurses for Ward 4 East',
      'Amount granted: $180,000.50 of $300,000.00 asked, difference −$119,999.50',
      'Volume forecast. Census is expected to fall by a third.',
      'Census of the last 24 months',
      'The night log was adopted, the overtime count in part.',
      'A float pool shared with Ward 5',
      '1,200 hours',
      'Posting opens in March',
      'June 30, 2027',
      'Bo Budget',
      'Budget year 2027',
      '$819,124.41',
      'the baseline stands.',
    ];
    const unwrapped = text.replace(/\s+/g, ' ');
    for (const part of parts) expect([part, unwrapped.includes(part), html.includes(part)]).toEqual([part, true, true]);
  });

  test('asks for a confirmation by a date, and says that it is not agreement', () => {
    const { subject, text } = render([decision()]);
    expect(subject).toBe('[Action required] Budget decisions for Ward 4 East: please confirm reading by Wed, Sep 30');
    expect(text).toContain('Confirming does not mean that you agree.');
    expect(text).toContain('5 working days left');
  });

  test('asks nothing of someone with nothing to confirm', () => {
    const { subject, text } = renderDecisionPublished(audience(), { decisions: [], units: [], acknowledgeByMs: null });
    expect(subject).toBe('Budget decisions for Ward 4 East');
    expect(text).toContain('Your team had no ask this year.');
  });

  test('shows what people wrote as text, line by line', () => {
    const { html, text } = render([decision({ reason: 'First\n<script>alert(1)</script>\r\n.\r\nQUIT' })]);
    expect(html).toContain('First<br>&lt;script&gt;alert(1)&lt;/script&gt;<br>.<br>QUIT');
    expect(text).toContain('    <script>alert(1)</script>\n    .\n    QUIT');
  });

  test('keeps its subject one short line', () => {
    const { subject } = render([decision()], { teamName: `x\r\nBcc: a@b ${'long '.repeat(40)}` });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(subject.length).toBeLessThan(140);
  });
});

test('a return says what is missing and by when it is due back', () => {
  const { subject, text } = renderFilingReturned(
    audience(),
    'The unit fact of March\nA signature date',
    END_OF_SEPTEMBER,
  );
  expect(subject).toBe('[Action required] Filing of Ward 4 East came back: please complete it by Wed, Sep 30');
  expect(text).toContain('What is missing:\n    The unit fact of March\n    A signature date');
  expect(text).toContain('https://staffing.example.org/cycles/2027/ubts/team-1');
});

test('an extension says the new date and asks for nothing', () => {
  const { subject, text } = renderExtensionGranted(audience(), 'filing_due', END_OF_SEPTEMBER);
  expect(subject).toBe('More time for Ward 4 East: now due Wed, Sep 30');
  expect(text).toContain('The filing has a new due date');
});
