// An import that takes seconds says how far it is, and nobody else waits for it.

import { importProgress } from '../../api/routes/imports/follow-import.ts';
import { rosterAnswerSchema } from '../../api/routes/imports/roster-answer.ts';
import { rosterCsv, rosterRow } from '../imports/files.ts';
import { manyTeams } from '../imports/many-teams.ts';
import { type ImportApi, startImportApi } from './import-api.ts';

let api: ImportApi;
beforeAll(async () => {
  api = await startImportApi();
});
afterAll(() => api.stop());

test('whoever asks for events hears how many rows are read, that they are compared, and what came of it', async () => {
  const csv = rosterCsv(manyTeams(3944));
  const events = await api.follow('operations', 'roster-imports?dryRun=true', csv);
  const steps = events.slice(0, -1).map(({ name, data }) => ({ name, ...importProgress.parse(data) }));
  expect(steps.at(-1)).toEqual({ name: 'progress', step: 'comparing', rows: 4930 });
  const reading = steps.slice(0, -1);
  expect(reading.length).toBeGreaterThan(3);
  expect(new Set(reading.map(({ name, step }) => `${name} ${step}`))).toEqual(new Set(['progress reading']));
  const rows = reading.map((event) => event.rows);
  expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  const last = events.at(-1);
  expect(last?.name).toBe('done');
  expect(rosterAnswerSchema.parse(last?.data).added.ubts.count).toBe(3944);
});

test('a refused file ends its events with the problem, and nothing is imported', async () => {
  const csv = rosterCsv([rosterRow({ modality: 'plumbing' })]);
  const events = await api.follow('operations', 'roster-imports', csv);
  const { body } = await api.post('operations', 'roster-imports', csv);
  // a slow machine tells of its reading first
  expect(events.filter(({ name }) => name !== 'progress')).toEqual([{ name: 'problem', data: body }]);
  expect(body).toMatchObject({ status: 422, code: 'invalid_file' });
});

test('the API answers others while it reads ten times the nation', async () => {
  const csv = rosterCsv(manyTeams(40_000));
  const began = performance.now();
  let slowest = 0;
  let over = false;
  const following = api.follow('operations', 'roster-imports?dryRun=true', csv).finally(() => {
    over = true;
  });
  while (!over) {
    const asked = performance.now();
    await api.get('/healthz');
    slowest = Math.max(slowest, performance.now() - asked);
  }
  expect((await following).at(-1)?.name).toBe('done');
  const whole = performance.now() - began;
  console.log(`the slowest answer beside a file of 50,000 rows: ${Math.round(slowest)} of ${Math.round(whole)} ms`);
  // read in one go it is more than half
  expect(slowest / whole).toBeLessThan(1 / 3);
}, 120_000);
