// What a team's page shows beside the team itself: what people wrote in its cycle, and what each may do there now.

import type { z } from 'zod';
import type { papersSchema, possibleActSchema } from '../../api/contract/papers.ts';
import type { Product } from '../support/product.ts';
import {
  begin,
  draft,
  holdDiscussion,
  PEOPLE,
  sign,
  signBoth,
  type TeamYear,
  trainBoth,
} from '../support/team-year.ts';
import { OTHERS, startTwoRegions } from './two-regions.ts';

let product: Product;
let team: TeamYear;
beforeAll(async () => {
  product = await startTwoRegions();
  team = begin(product, 'T-1');
  await trainBoth(product, team);
}, 120_000);
afterAll(() => product.stop());

const papers = async (person: string): Promise<z.output<typeof papersSchema>> =>
  (await product.get(person, `${team.path}/papers`)).body;
const acts = async (person: string): Promise<z.output<typeof possibleActSchema>[]> =>
  (await product.get(person, `${team.path}/acts`)).body.acts;
const act = async (person: string, name: string) => (await acts(person)).find((one) => one.act === name);

it('answers nothing of a team to whoever may not read it', async () => {
  for (const path of [`${team.path}/papers`, `${team.path}/acts`]) {
    for (const person of ['T-2-L', OTHERS.otherLaborSponsor, OTHERS.hawaiiLabor, OTHERS.hawaiiBudgetMaker]) {
      expect(await product.get(person, path)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    }
    for (const person of ['T-1-L', OTHERS.physician, PEOPLE.laborSponsor, PEOPLE.budgetMaker]) {
      expect((await product.get(person, path)).status).toBe(200);
    }
  }
});

describe('what somebody may do', () => {
  it('is told with the very sentence that the act itself would be refused with', async () => {
    const bodies = [
      ['discussions', 'record_discussion', { held: false, content: { because: 'Nobody came.' } }],
      ['impasses', 'declare_impasse', { about: 'The grid.' }],
      ['impasse-withdrawals', 'withdraw_impasse', {}],
    ] as const;
    for (const [path, name, body] of bodies) {
      const told = await act('T-1-L', name);
      const refused = await product.post('T-1-L', `${team.path}/${path}`, body);
      expect(told).toMatchObject({ side: 'labor', refusal: refused.body.detail });
    }
  });

  it('is each person’s own: seats their side’s, requests the co-chairs’, receipt the budget-makers’', async () => {
    const names = async (person: string) => [...new Set((await acts(person)).map((one) => one.act))];
    expect(await names('T-1-L')).toEqual(expect.arrayContaining(['accept_seat', 'sign', 'write_revision']));
    expect(await names('T-1-L')).not.toEqual(expect.arrayContaining(['receive_filing']));
    expect(await names(PEOPLE.budgetMaker)).toEqual(['return_filing', 'receive_filing']);
    expect(await names(PEOPLE.regionalManagement)).toEqual(
      expect.arrayContaining(['let_phase_go', 'pause', 'exempt_from_training', 'withdraw_team']),
    );
    expect(await act(PEOPLE.regionalManagement, 'resume')).toMatchObject({
      side: 'management',
      refusal: 'The team is not paused, so there is nothing to resume.',
    });
    expect((await acts(PEOPLE.laborSponsor)).every(({ side }) => side === 'labor')).toBe(true);
    expect(await names(OTHERS.physician)).toEqual([]);
  });
});

describe('once the team discusses', () => {
  beforeAll(() => team.travelPast('apply_opens'));

  it('shows what was discussed, and that it was confirmed', async () => {
    expect((await act('T-1-L', 'record_discussion'))?.refusal).toBeNull();
    await holdDiscussion(team);
    const { discussions, regionName, units, people } = await papers(PEOPLE.budgetMaker);
    expect(discussions).toMatchObject([
      {
        by: 'labor',
        held: { attendedLabor: 9, topics: ['model', 'gap', 'backfill'], notAgreed: '' },
        notHeldBecause: null,
      },
    ]);
    expect(discussions[0]?.confirmedAt).not.toBeNull();
    expect(regionName).toBe('Colorado');
    expect(units).toHaveLength(1);
    expect(people.map(({ personId }) => personId)).toEqual(['T-1-L', 'T-1-M']);
  });

  it('shows an impasse until when it runs, with what the sides ask each other', async () => {
    await team.act('T-1-L', 'impasses', { about: 'The night grid.' });
    const asked = await team.act('T-1-L', 'data-requests', { what: 'Census by hour.' });
    const requestId = asked.body.commandId;
    const open = await papers('T-1-M');
    expect(open.impasses).toMatchObject([{ by: 'labor', about: 'The night grid.' }]);
    expect(Date.parse(open.impasses[0]?.endsAt ?? '')).toBeGreaterThan(product.clock.now());
    expect(open.dataRequests).toMatchObject([{ requestId, by: 'labor', what: 'Census by hour.', answer: null }]);
    expect(open.dataRequests[0]?.dueAt).not.toBeNull();
    expect(await act('T-1-M', 'answer_data')).toMatchObject({ subject: requestId, refusal: null });
    expect((await act('T-1-L', 'answer_data'))?.refusal).toMatch(/the other side answers/);

    await team.act('T-1-M', 'data-answers', { requestId, answer: 'Attached to the minutes.' });
    await team.act('T-1-L', 'impasse-withdrawals');
    const closed = await papers('T-1-M');
    expect(closed.impasses).toMatchObject([{ endsAt: null }]);
    expect(closed.dataRequests).toMatchObject([{ answer: 'Attached to the minutes.', dueAt: null }]);
  });

  it('shows who has signed to the team, and to others only once it is filed', async () => {
    const revision = await draft(team, 'T-1-L');
    await sign(team, 'T-1-L', revision);
    expect((await papers('T-1-M')).signatures).toMatchObject([
      { revisionId: revision.revisionId, side: 'labor', personId: 'T-1-L', actingAs: 'holder', status: 'standing' },
    ]);
    expect((await papers(PEOPLE.budgetMaker)).signatures).toBeNull();
    await sign(team, 'T-1-M', revision);
    expect((await papers(PEOPLE.budgetMaker)).signatures).toHaveLength(2);
  });

  it('shows why a filing came back and by when it is due', async () => {
    expect(await act(PEOPLE.budgetMaker, 'return_filing')).toMatchObject({ side: null, refusal: null });
    await team.act(PEOPLE.budgetMaker, 'filing-returns', { reason: 'arithmetic', comment: 'The grid adds up to 41.' });
    const { returns, filingDueBackAt } = await papers('T-1-L');
    expect(returns).toMatchObject([
      { reason: 'arithmetic', comment: 'The grid adds up to 41.', by: PEOPLE.budgetMaker },
    ]);
    expect(Date.parse(filingDueBackAt ?? '')).toBeGreaterThan(product.clock.now());
    await signBoth(team, await draft(team, 'T-1-M'));
    expect((await papers('T-1-L')).filingDueBackAt).toBeNull();
  });

  it('shows a request for more time with its reason to whoever answers it', async () => {
    const untilOn = new Date((await team.date('filing_due')) + 3 * 86_400_000).toISOString().slice(0, 10);
    await team.act('T-1-L', 'extension-requests', {
      milestone: 'filing_due',
      untilOn,
      reason: 'Two of us are away.',
    });
    const { extensions } = await papers(PEOPLE.laborSponsor);
    expect(extensions).toMatchObject([
      { milestone: 'filing_due', untilOn, reason: 'Two of us are away.', status: 'waiting' },
    ]);
    expect(await act(PEOPLE.laborSponsor, 'answer_extension')).toMatchObject({
      side: 'labor',
      subject: extensions[0]?.extensionId,
      refusal: null,
    });
  });
});
