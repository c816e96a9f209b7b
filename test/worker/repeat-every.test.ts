import { repeatEvery } from '../../worker/repeat-every.ts';

test('a run that fails is told to the log and followed by the next', async () => {
  const lines: unknown[][] = [];
  const logger = { warn: (...line: unknown[]) => void lines.push(line) };
  let runs = 0;
  const loop = repeatEvery(1, { loop: 'sweep', logger }, async () => {
    runs += 1;
    if (runs === 1) throw Object.assign(new TypeError('about Ann Example'), { code: '57P01' });
  });
  while (runs < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  await loop.stop();
  expect(lines).toEqual([[{ loop: 'sweep', error: 'TypeError', code: '57P01' }, 'a run of a loop failed']]);
  const ended = runs;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(runs).toBe(ended);
});
