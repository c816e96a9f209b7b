import type { Request, RequestHandler } from 'express';
import { z } from 'zod';
import { codeInWords } from '../../domain/code-in-words.ts';
import { askApi } from './ask-api.ts';
import { escapedByHand, escapeHtml } from './escape-html.ts';
import { page, sendPage, when } from './page.ts';
import { taskWords } from './task-words.ts';

const NEWEST_EVENTS = 12;

const cycles = z.object({ cycles: z.array(z.object({ budgetYear: z.number(), status: z.string() })) });
const year = z.object({
  name: z.string(),
  facility: z.string(),
  budgetYear: z.number(),
  workflowId: z.string(),
  phase: z.string(),
  outcome: z.string().nullable(),
  filing: z.object({ state: z.string(), kind: z.string().nullable() }),
  waitsFor: z.array(z.object({ kind: z.string(), due: z.string() })),
});
const events = z.object({ events: z.array(z.object({ words: z.string(), occurredAt: z.string() })) });

interface TeamYear extends z.output<typeof year> {
  newest: z.output<typeof events>['events'];
}

/** One team's cycles beside each other: the next one begins while the last one is still closing. */
export function showYears(): RequestHandler {
  return async (request, response) => {
    const [ref, ubtId] = [String(request.params.personId), String(request.params.ubtId)];
    const years = await yearsOf(request, ref, ubtId);
    const first = years[0];
    const title = first ? first.name : 'No such team';
    const body = `
      <p><a href="/as/${encodeURIComponent(ref)}">All tasks of this person</a></p>
      <h1>${escapeHtml(title)}</h1>
      ${first ? intro(first, years.length) : '<p class="empty">There is no cycle of this team that this person may read.</p>'}
      <div class="columns">${years.map((one) => column(one, ref, ubtId)).join('')}</div>`;
    sendPage(response, first ? 200 : 404, page(title, escapedByHand(body)));
  };
}

async function yearsOf(request: Request, ref: string, ubtId: string): Promise<TeamYear[]> {
  const all = cycles.safeParse((await askApi(request, ref, '/api/cycles')).body);
  const known = all.success ? all.data.cycles.map(({ budgetYear }) => budgetYear).sort((a, b) => a - b) : [];
  const years = await Promise.all(
    known.map(async (budgetYear) => {
      const path = `/api/cycles/${budgetYear}/ubts/${encodeURIComponent(ubtId)}`;
      const shown = year.safeParse((await askApi(request, ref, path)).body);
      if (!shown.success) return [];
      const told = events.parse((await askApi(request, ref, `${path}/events?limit=500`)).body);
      return [{ ...shown.data, newest: told.events.slice(-NEWEST_EVENTS).reverse() }];
    }),
  );
  return years.flat();
}

const intro = ({ facility }: TeamYear, count: number): string =>
  `<p class="hint">${escapeHtml(facility)}. ${count === 1 ? 'One cycle' : `${count} cycles`} of this team, each a workflow of its own.</p>`;

function column(
  { budgetYear, phase, outcome, filing, waitsFor, workflowId, newest }: TeamYear,
  ref: string,
  ubtId: string,
): string {
  const path = `/api/cycles/${budgetYear}/ubts/${ubtId}`;
  const waits = waitsFor.map(({ kind, due }) => `<li>${escapeHtml(taskWords(kind))}, by ${escapeHtml(due)}</li>`);
  const told = newest.map(
    ({ words, occurredAt }) =>
      `<li>${escapeHtml(words)} <time datetime="${escapeHtml(occurredAt)}">${when(new Date(occurredAt))} UTC</time></li>`,
  );
  return `<section aria-label="Budget year ${budgetYear}">
    <h2>Budget year ${budgetYear}</h2>
    <p>Phase <span class="tag">${escapeHtml(outcome ?? phase)}</span>, filing <span class="tag">${spaced(filing.state)}</span>
      ${filing.kind ? `<span class="tag">${spaced(filing.kind)}</span>` : ''}</p>
    <h3>Waits for</h3>
    ${waits.length > 0 ? `<ul>${waits.join('')}</ul>` : '<p class="hint">Nobody.</p>'}
    <h3>What happened last</h3>
    <ol class="events" reversed>${told.join('')}</ol>
    <p class="hint">Workflow <code>${escapeHtml(workflowId)}</code> · <a href="/as/${encodeURIComponent(ref)}?${escapeHtml(String(new URLSearchParams({ path })))}">The whole answer</a></p>
  </section>`;
}

const spaced = (code: string): string => escapeHtml(codeInWords(code));
