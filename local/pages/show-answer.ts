import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { ApiDeps } from '../../api/deps.ts';
import { listPeople } from '../../db/organization/people.ts';
import { codeInWords } from '../../domain/code-in-words.ts';
import { type ApiAnswer, askApi, isApiPath, teamIn } from './ask-api.ts';
import { escapedByHand, escapeHtml } from './escape-html.ts';
import { page, sendPage } from './page.ts';
import { taskWords } from './task-words.ts';

const TASKS = '/api/me/tasks';
const APPROVALS = '/api/approvals';

/** One answer of the API as a person gets it: in short, then whole. */
export function showAnswer({ pool }: Pick<ApiDeps, 'pool'>): RequestHandler {
  return async (request, response) => {
    const ref = String(request.params.personId);
    const asked = typeof request.query.path === 'string' ? request.query.path : TASKS;
    const path = isApiPath(asked) ? asked : TASKS;
    const [person] = await listPeople(pool, [ref]);
    const answer = await askApi(request, ref, path);
    const title = person ? person.name : `Nobody with the ref ${ref}`;
    const body = `
      <h1>${escapeHtml(title)}</h1>
      <p class="hint">What the API answers this person: <code>GET ${escapeHtml(path)}</code></p>
      ${links(ref, path, person?.email)}
      ${inShort(ref, answer)}
      <h2>The whole answer</h2>
      <pre class="json">${json(answer.body, ref)}</pre>
      <p class="hint">The same in a terminal: <code>curl -H 'X-Acting-Person: ${escapeHtml(ref)}' ${escapeHtml(`http://${request.get('host') ?? ''}${path}`)}</code></p>`;
    sendPage(response, answer.status === 200 ? 200 : answer.status, page(title, escapedByHand(body)));
  };
}

function links(ref: string, path: string, email: string | undefined): string {
  const ubtId = teamIn(path);
  const as = `/as/${encodeURIComponent(ref)}`;
  const all = [
    ...(path === TASKS ? [] : [`<a href="${as}">All tasks</a>`]),
    ...(path === APPROVALS ? [] : [`<a href="${linkAs(ref, APPROVALS)}">Requests to confirm</a>`]),
    ...(ubtId ? [`<a href="${as}/teams/${encodeURIComponent(ubtId)}">Its years side by side</a>`] : []),
    ...(ubtId ? [`<a href="${linkAs(ref, `${path}/events`)}">Its history</a>`] : []),
    ...(email ? [`<a href="/inbox?${escapeHtml(String(new URLSearchParams({ to: email })))}">Mail</a>`] : []),
  ];
  return `<p class="links">${all.join(' · ')}</p>`;
}

const task = z.object({
  kind: z.string(),
  budgetYear: z.number(),
  ubtId: z.string(),
  team: z.string(),
  due: z.string(),
});
const approval = z.object({
  action: z.string(),
  budgetYear: z.number(),
  scopeId: z.string().nullable(),
  requestedBy: z.string(),
  requestedSide: z.string().nullable(),
  relation: z.enum(['for_me', 'mine']),
  status: z.string(),
});
const team = z.object({
  name: z.string(),
  facility: z.string(),
  budgetYear: z.number(),
  phase: z.string(),
  paused: z.boolean(),
  filing: z.object({ state: z.string(), kind: z.string().nullable() }),
  waitsFor: z.array(
    z.object({ kind: z.string(), subject: z.string(), holder: z.string().nullable(), due: z.string() }),
  ),
});

function inShort(ref: string, { status, body }: ApiAnswer): string {
  if (status !== 200) return `<p class="note">${escapeHtml(z.object({ detail: z.string() }).parse(body).detail)}</p>`;
  const tasks = z.object({ tasks: z.array(task) }).safeParse(body);
  if (tasks.success) return taskTable(ref, tasks.data.tasks);
  const requests = z.object({ approvals: z.array(approval) }).safeParse(body);
  if (requests.success) return approvalTable(requests.data.approvals);
  const found = team.safeParse(body);
  return found.success ? teamTable(found.data) : '';
}

function taskTable(ref: string, tasks: z.output<typeof task>[]): string {
  if (tasks.length === 0) return '<p class="empty">Nothing is open for this person.</p>';
  const rows = tasks.map(({ kind, budgetYear, ubtId, team, due }) => {
    const path = `/api/cycles/${budgetYear}/ubts/${ubtId}`;
    return `<tr><td>${escapeHtml(taskWords(kind))}</td><td><a href="${linkAs(ref, path)}">${escapeHtml(team)}</a> ${budgetYear}</td><td>${escapeHtml(due)}</td></tr>`;
  });
  return table(`${tasks.length} open, nearest due first`, ['Task', 'Team', 'Due'], rows);
}

function approvalTable(approvals: z.output<typeof approval>[]): string {
  const rowsOf = (relation: 'for_me' | 'mine', last: (one: z.output<typeof approval>) => string) =>
    approvals
      .filter((one) => one.relation === relation)
      .map((one) => {
        const where = `${one.scopeId ?? 'the nation'}, ${one.budgetYear}`;
        return `<tr><td>${humanize(one.action)}</td><td>${escapeHtml(where)}</td><td>${escapeHtml(last(one))}</td></tr>`;
      });
  const forMe = rowsOf('for_me', ({ requestedBy, requestedSide }) =>
    requestedSide ? `${requestedBy} (${requestedSide})` : 'the roster file; both sides are asked',
  );
  const mine = rowsOf('mine', ({ status }) => status);
  const waits =
    forMe.length === 0
      ? '<p class="empty">No request waits for this person’s answer.</p>'
      : table(`${forMe.length} to confirm or refuse`, ['What', 'Where', 'Asked for by'], forMe);
  const own = mine.length === 0 ? '' : table(`${mine.length} of their own`, ['What', 'Where', 'How it stands'], mine);
  return waits + own;
}

function teamTable({ name, facility, budgetYear, phase, paused, filing, waitsFor }: z.output<typeof team>): string {
  // who is behind is named to some readers only
  const named = waitsFor.some(({ holder }) => holder !== null);
  const rows = waitsFor.map(({ kind, subject, holder, due }) => {
    // shows a unit's id; a side is clear from the holder, and other ids mean nothing to people
    const about = /^[A-Z]/.test(subject) ? ` <code>${escapeHtml(subject)}</code>` : '';
    const what = escapeHtml(taskWords(kind)) + about;
    return `<tr><td>${what}</td>${named ? `<td>${humanize(holder ?? '')}</td>` : ''}<td>${escapeHtml(due)}</td></tr>`;
  });
  const heads = ['What', ...(named ? ['Whom'] : []), 'Due'];
  return `
    <p><strong>${escapeHtml(name)}</strong>, ${escapeHtml(facility)}, budget year ${budgetYear}:
      phase <span class="tag">${escapeHtml(phase)}</span>, filing <span class="tag">${humanize(filing.state)}</span>
      ${filing.kind ? `<span class="tag">${humanize(filing.kind)}</span>` : ''} ${paused ? '<span class="tag">paused</span>' : ''}</p>
    ${rows.length === 0 ? '<p class="empty">It waits for nobody.</p>' : table('What it waits for', heads, rows)}`;
}

const table = (caption: string, heads: string[], rows: string[]): string =>
  `<table><caption>${caption}</caption><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
  <tbody>${rows.join('')}</tbody></table>`;

const humanize = (code: string): string => escapeHtml(codeInWords(code));
const linkAs = (ref: string, path: string): string =>
  escapeHtml(`/as/${encodeURIComponent(ref)}?${new URLSearchParams({ path })}`);

/** Printed for reading, with paths of the API as links. */
function json(body: unknown, ref: string): string {
  const text = escapeHtml(JSON.stringify(body, null, 2));
  return text.replaceAll(
    /&quot;(\/api\/[\w./?=-]*)&quot;/g,
    (_, path: string) => `"<a href="${linkAs(ref, path)}">${path}</a>"`,
  );
}
