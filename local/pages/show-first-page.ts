import type { RequestHandler } from 'express';
import { listPeople, type ShownPerson } from '../../db/organization/people.ts';
import { teamIn } from './ask-api.ts';
import type { PagesDeps } from './deps.ts';
import { escapedByHand, escapeHtml } from './escape-html.ts';
import { page, sendPage } from './page.ts';
import { personForm } from './person-form.ts';
import { type Persona, readSample } from './read-sample.ts';

/** Six people of the sample, each with one thing that waits for them today. */
export function showFirstPage({
  pool,
  sampleDir,
  inboxDir,
}: Pick<PagesDeps, 'pool' | 'sampleDir' | 'inboxDir'>): RequestHandler {
  return async (_request, response) => {
    const sample = await readSample(sampleDir);
    const personas = sample?.personas ?? [];
    const people = new Map(
      (
        await listPeople(
          pool,
          personas.map(({ ref }) => ref),
        )
      ).map((person) => [person.personId, person]),
    );
    const cards = personas.flatMap((persona) => {
      const person = people.get(persona.ref);
      return person ? [card(persona, person, inboxDir !== undefined)] : [];
    });
    const body = `
      <h1>Who are you today?</h1>
      <p class="hint">An invented health system: nobody in it is real, and its mail stays on this machine.
        Choose somebody, and see what waits for them.</p>
      ${sample?.progress == null ? '' : atWork(sample.progress)}
      ${cards.length > 0 ? `<ul class="cards">${cards.join('')}</ul>` : nobody(sample !== undefined)}
      ${personForm('/api/me/tasks')}`;
    sendPage(response, 200, page('Who are you today?', escapedByHand(body)));
  };
}

const atWork = (progress: string): string =>
  `<p class="note" role="status">The sample’s people are still at work${progress ? `: ${escapeHtml(progress)}` : ''}.
    What you see here comes true as they go on. <a href="/">Look again</a></p>`;

const nobody = (begun: boolean): string =>
  begun
    ? '<p class="empty">Nobody is on the roster yet. Look again in a few seconds.</p>'
    : '<p class="empty">This server has no sample. Start it with <code>npm start</code>, or name a person of your roster.</p>';

function card({ ref, who, situation, path }: Persona, { name, email, shift }: ShownPerson, hasInbox: boolean): string {
  const as = `/as/${encodeURIComponent(ref)}`;
  const ubtId = teamIn(path);
  const links = [
    `<a href="${escapeHtml(`${as}?${new URLSearchParams({ path })}`)}">Open this</a>`,
    ...(path === '/api/me/tasks' ? [] : [`<a href="${as}">All tasks</a>`]),
    ...(ubtId ? [`<a href="${as}/teams/${encodeURIComponent(ubtId)}">Its years side by side</a>`] : []),
    ...(hasInbox ? [`<a href="/inbox?${escapeHtml(String(new URLSearchParams({ to: email })))}">Mail</a>`] : []),
  ];
  return `<li class="card">
    <h2>${escapeHtml(name)}</h2>
    <p class="hint">${escapeHtml(who)}${shift && shift !== 'day' ? ` <span class="tag">${shift} shift</span>` : ''}</p>
    <p class="situation">${escapeHtml(situation)}</p>
    <p class="links">${links.join(' ')}</p>
  </li>`;
}
