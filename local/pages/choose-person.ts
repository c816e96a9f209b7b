import type { RequestHandler } from 'express';
import type { ApiDeps } from '../../api/deps.ts';
import { localDateOf } from '../../calendar/instants.ts';
import { NATIONAL_REFERENCE } from '../../calendar/place.ts';
import { listCoChairsAround, listPeopleAround, type PersonAround } from '../../db/organization/people.ts';
import { codeInWords } from '../../domain/code-in-words.ts';
import { isApiPath } from './ask-api.ts';
import { escapedByHand, escapeHtml } from './escape-html.ts';
import { page, sendPage } from './page.ts';
import { personForm } from './person-form.ts';

/** Where a mail's link leads until sign-in comes: the page asks who is reading, and shows it to that person. */
export function choosePerson({ pool, clock }: Pick<ApiDeps, 'pool' | 'clock'>): RequestHandler {
  return async (request, response) => {
    const wanted = `/api${request.originalUrl}`;
    const path = isApiPath(wanted) ? wanted : '/api/me/tasks';
    const today = localDateOf(clock.now(), NATIONAL_REFERENCE.timeZone);
    const { ubtId } = request.params;
    const people =
      request.path === '/approvals'
        ? await listCoChairsAround(pool, today)
        : await listPeopleAround(pool, typeof ubtId === 'string' ? ubtId : '', today);
    const body = `
      <h1>Who is reading?</h1>
      <p class="hint">This page is shown as its reader may see it. Nothing happens by opening it.</p>
      ${people.length === 0 ? '' : `<ul>${people.map((person) => choice(person, path)).join('')}</ul>`}
      ${personForm(path)}`;
    sendPage(response, 200, page('Who is reading?', escapedByHand(body)));
  };
}

function choice({ personId, name, role, side }: PersonAround, path: string): string {
  const href = escapeHtml(`/as/${encodeURIComponent(personId)}?${new URLSearchParams({ path })}`);
  return `<li><a href="${href}">${escapeHtml(name)}</a>, ${escapeHtml([side, codeInWords(role)].filter(Boolean).join(' '))}</li>`;
}
