import { contentDifference, enteredFields } from '../../../domain/staffing/compare/content-difference.ts';
import type { RevisionContent } from '../../../domain/staffing/content.ts';
import { staffingContent } from '../../support/staffing-content.ts';

const content = (changes: Parameters<typeof staffingContent>[1] = {}): RevisionContent =>
  staffingContent('10234', changes) as unknown as RevisionContent;
/** The same content after some hands have been at it. */
function edited(edit: (copy: RevisionContent) => void, from = content()): RevisionContent {
  const copy = structuredClone(from);
  edit(copy);
  return copy;
}
const sentences = (edit: (copy: RevisionContent) => void) =>
  contentDifference(content(), edited(edit)).map(({ sentence }) => sentence);
const model = ({ units }: RevisionContent) => {
  const [unit] = units;
  if (!unit) throw new Error('There is a unit.');
  return unit.model;
};

it('is empty where nothing differs, whatever the order of the fields', () => {
  const turned = JSON.parse(JSON.stringify(content()), (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toReversed())
      : value,
  );
  expect(contentDifference(content(), turned)).toEqual([]);
});

it.each<[string, (copy: RevisionContent) => void, string]>([
  [
    'a number by how much',
    (copy) => Object.assign(model(copy).demand ?? {}, { averageDailyCensus: '1030' }),
    '10234, Average daily census: 30 → 1,030 (+1,000, +3333.3 %).',
  ],
  [
    'a number that is taken back',
    (copy) => Object.assign(model(copy).demand ?? {}, { averageDailyCensus: null, patientDaysPerYear: '10950' }),
    '10234, Average daily census: 30 was left out.',
  ],
  [
    'a share in percent',
    (copy) => Object.assign(model(copy).skillMix[0] ?? {}, { replacedShare: '0.9' }),
    '10234, Job class Registered Nurse, Replaced share of the absence: 100.0 % → 90.0 %.',
  ],
  [
    'money in dollars',
    (copy) => Object.assign(model(copy).skillMix[0] ?? {}, { hourlyRateCents: 8000 }),
    '10234, Job class Registered Nurse, Hourly rate with benefits: $78.50 → $80.00.',
  ],
  [
    'a text as rewritten',
    (copy) => Object.assign(copy.asks[0] ?? {}, { reason: 'Another.' }),
    'Ask 1, Reason was rewritten.',
  ],
  [
    'a word as it reads',
    (copy) => Object.assign(copy.asks[0] ?? {}, { kind: 'practice' }),
    'Ask 1, Kind: fte → practice.',
  ],
])('tells %s', (_, edit, sentence) => {
  expect(sentences(edit)).toContain(sentence);
});

it('knows a job class by its id, wherever it stands, and names what came and went', () => {
  const added = sentences((copy) => {
    const [line] = model(copy).skillMix;
    if (line)
      model(copy).skillMix.unshift({ ...line, lineId: '00000000-0000-4000-8000-000000000001', jobClass: 'Clerk' });
  });
  expect(added).toEqual(['10234, Job class Clerk was added.']);
  expect(sentences((copy) => void model(copy).skillMix.pop())).toEqual([
    '10234, Job class Registered Nurse was left out.',
  ]);
});

it('counts everything that is entered as new where there was nothing, and gives each its place', () => {
  const changes = contentDifference(null, content());
  expect(changes.map(({ sentence }) => sentence)).toEqual(
    expect.arrayContaining(['10234 was added.', 'Ask 1 was added.', 'Hours of one FTE a year: 2,080.']),
  );
  expect(changes.find(({ pointer }) => pointer === '/units/0')).toMatchObject({ unitId: '10234', before: null });
});

it('reads a content out in full, each field once, without ids', () => {
  const fields = enteredFields(content());
  const read = fields.map(({ name, after }) => `${name}: ${after}`);
  expect(read).toEqual(
    expect.arrayContaining([
      'Method: hppd',
      'Average daily census: 30',
      'Job class Registered Nurse, Hours away per FTE: 224',
      'Job class Registered Nurse, Cover 1, Share: 100.0 %',
      'Evidence, Missed meal breaks: 12',
      'Budgeted FTE: 30',
    ]),
  );
  expect(new Set(fields.map(({ pointer }) => pointer)).size).toBe(fields.length);
  expect(read.join('\n')).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
});
