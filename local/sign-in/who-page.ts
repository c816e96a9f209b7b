import type { Pool } from 'pg';
import { listPeople, type PersonFound, type ShownPerson, searchPeople } from '../../db/organization/people.ts';
import { roleInWords } from '../../domain/role-in-words.ts';
import { type Html, html } from '../../mail/letter/html.ts';
import { type Persona, readSample } from '../pages/read-sample.ts';
import { MARK, STYLE } from './style.ts';

interface WhoPage {
  pool: Pool;
  /** Where the sample says who its people are; undefined: there is none. */
  sampleDir: string | undefined;
  hasInbox: boolean;
  publicUrl: string;
  today: string;
  search: string;
}

/** *Who are you today?*: six people of the sample, each with one thing that waits for them, and everybody else by search. */
export async function whoPage({ pool, sampleDir, hasInbox, publicUrl, today, search }: WhoPage): Promise<Html> {
  const sample = await readSample(sampleDir);
  const personas = sample?.personas ?? [];
  const refs = personas.map(({ ref }) => ref);
  const people = new Map((await listPeople(pool, refs)).map((person) => [person.personId, person]));
  const cards = personas.flatMap((persona) => {
    const person = people.get(persona.ref);
    return person ? [card(persona, person, publicUrl, hasInbox)] : [];
  });
  const found = search.trim() === '' ? undefined : await searchPeople(pool, search.trim(), today);
  return document(html`
    <h1>Who are you today?</h1>
    <p class="lead">An invented health system: nobody in it is real, and its mail stays on this machine.
      Choose somebody, and see what waits for them.</p>
    ${sample?.progress == null ? '' : atWork(sample.progress)}
    ${found ? results(found, search, cards.length > 0) : cards.length > 0 ? html`<ul class="cards">${cards}</ul>` : nobody(sample !== undefined)}
    <form class="search" role="search">
      <label for="q">Somebody else, by name, ref or team</label>
      <div><input id="q" name="q" type="search" value="${search}" autocomplete="off" placeholder="such as CO-202 or Okafor"><button>Search</button></div>
    </form>`);
}

const atWork = (progress: string): Html =>
  html`<p class="note" role="status">The sample’s people are still at work${progress ? `: ${progress}` : ''}.
    What you see comes true as they go on. <a href="">Look again</a></p>`;

const nobody = (begun: boolean): Html =>
  begun
    ? html`<p class="note">Nobody is on the roster yet. <a href="">Look again</a> in a few seconds.</p>`
    : html`<p class="note">This server has no sample. Search for a person of your roster.</p>`;

function card(
  { ref, who, situation, path }: Persona,
  { name, email, shift }: ShownPerson,
  publicUrl: string,
  hasInbox: boolean,
) {
  // by way of the application, so that the choice lands on the matter
  const signIn = `${publicUrl}/auth/sign-in?${new URLSearchParams({ returnTo: path, loginHint: ref })}`;
  const inbox = `${publicUrl}/inbox?${new URLSearchParams({ to: email })}`;
  return html`<li>
    <a class="card" href="${signIn}">
      <strong>${name}</strong>
      <span>${who}${shift && shift !== 'day' ? html` <em>${shift} shift</em>` : ''}</span>
      <span class="situation">${situation}</span>
    </a>
    ${hasInbox ? html`<a class="mail" href="${inbox}">Mail of ${name}</a>` : ''}
  </li>`;
}

function results(found: PersonFound[], search: string, hasSample: boolean): Html {
  const back = hasSample ? html`<p><a href="?">Back to the six people of the sample</a></p>` : '';
  if (found.length === 0) {
    return html`<p class="note" role="status">Nobody on record matches “${search}”. Try a part of the name, or a team’s ref.</p>${back}`;
  }
  const rows = found.map(
    ({ personId, name, roles }) => html`<li><button name="person" value="${personId}">
      <span class="name">${name}</span> <span>${personId}</span>
      <span class="roles">${roles.map(inWords).join(' · ') || 'no role today'}</span></button></li>`,
  );
  return html`<h2>Who matches “${search}”</h2><form method="post"><ul class="found">${rows}</ul></form>${back}`;
}

const inWords = ({ role, side, place }: PersonFound['roles'][number]): string =>
  [roleInWords(role, side), place && `of ${place}`].filter(Boolean).join(' ');

const document = (body: Html): Html => html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Who are you today? · Joint Staffing Cycle</title>
  <link rel="icon" href="${MARK}">
  ${STYLE}
</head>
<body>
<header><img src="${MARK}" alt="" width="32" height="32"> Joint Staffing Cycle <span>on this machine</span></header>
<main>${body}</main>
</body>
</html>`;
