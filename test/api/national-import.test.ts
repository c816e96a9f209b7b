// The whole nation in one file, as operations send it once a year.

import { rosterAnswerSchema } from '../../api/routes/imports/roster-answer.ts';
import { rosterCsv } from '../imports/files.ts';
import { manyTeams } from '../imports/many-teams.ts';
import { type ImportApi, startImportApi } from './import-api.ts';

let api: ImportApi;
beforeAll(async () => {
  api = await startImportApi();
});
afterAll(() => api.stop());

test('3,944 teams come in within seconds, are told in short, and change nothing a second time', async () => {
  const csv = rosterCsv(manyTeams(3944));
  const times: number[] = [];
  const send = async (query = '') => {
    const began = performance.now();
    const { body } = await api.post('operations', `roster-imports${query}`, csv);
    times.push(Math.round(performance.now() - began));
    expect(JSON.stringify(body).length).toBeLessThan(40_000);
    return rosterAnswerSchema.parse(body);
  };
  const dry = await send('?dryRun=true');
  expect([dry.added.ubts.count, dry.added.ubts.first.length]).toEqual([3944, 50]);
  expect(await send()).toEqual({ ...dry, dryRun: false });
  expect((await send()).added.ubts.count).toBe(0);
  console.log(`3,944 teams over HTTP: dry run, import, again in ${times.join(', ')} ms`);
  expect(Math.max(...times)).toBeLessThan(30_000);
}, 120_000);
