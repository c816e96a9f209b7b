// One person's digest: everything they owe, nearest due first, in plain words.
// mail/ renders and sends; it reads no table and decides nothing about who owes what.

import type { LocalDate } from '../../calendar/local-date.ts';
import type { Place } from '../../calendar/place.ts';
import type { DutyKind } from '../../domain/team-cycle/duties.ts';
import { closingLines } from '../letter/closing.ts';
import { dueDateOf, shortDate, whenInWords } from '../letter/dates-text.ts';
import { DUTY_WORDS } from '../letter/duty-text.ts';
import type { Letter, LetterItem, LetterSection, RenderedMail } from '../letter/letter.ts';
import { renderLetter } from '../letter/render-letter.ts';
import { tasksPage, teamPage } from '../letter/team-page.ts';

export interface OwedTask {
  kind: DutyKind;
  budgetYear: number;
  ubtId: string;
  teamName: string;
  /** The team's facility: its dates are counted there. */
  place: Place;
  dueMs: number;
  /** A request for more time is waiting. */
  resting: boolean;
  /** How many of the kind, such as asks to decide. */
  count: number;
}

export interface Digest {
  name: string;
  today: LocalDate;
  tasks: OwedTask[];
  /** In which capacity, such as 'labor co-lead'. */
  capacities: string[];
  /** Names of the regional co-chairs to ask; may be empty. */
  contacts: string[];
  publicUrl: string;
}

// a budget-maker may answer for a whole region; mail programs cut a longer mail off
const TEAMS_SHOWN = 40;

export function renderDigest(digest: Digest): RenderedMail {
  const tasks = [...digest.tasks].sort((a, b) => a.dueMs - b.dueMs);
  const nearest = tasks[0];
  if (!nearest) throw new RangeError('A digest needs at least one task: send none to someone who owes nothing.');
  const count = tasks.reduce((sum, task) => sum + task.count, 0);
  const owed = countWords(count);
  const sections = sectionsOf(tasks, digest);
  const letter: Letter = {
    subject: `[Action required] Staffing cycle: ${owed}, ${nearestInWords(nearest, digest.today, count)}`,
    title: count === 1 ? '1 task is open for you' : `${owed} are open for you`,
    greeting: `Hello ${digest.name},`,
    intro: [introOf(tasks, digest.today, count)],
    sections,
    closing: closingLines(digest.capacities, digest.contacts, sections.length),
  };
  return renderLetter(letter);
}

function nearestInWords({ dueMs, place }: OwedTask, today: LocalDate, count: number): string {
  const date = shortDate(dueMs, place);
  const past = today > dueDateOf(dueMs, place);
  if (count === 1) return past ? `was due ${date}` : `due ${date}`;
  return past ? `the first was due ${date}` : `the first due ${date}`;
}

function introOf(tasks: OwedTask[], today: LocalDate, count: number): string {
  const past = sum(tasks.filter((task) => today > dueDateOf(task.dueMs, task.place)));
  const needs = `This is what the staffing cycle needs from you${count === 1 ? '' : ', the nearest due first'}.`;
  if (past === 0) return needs;
  const which = count === 1 ? 'Its date has' : past === count ? 'Their dates have' : `For ${past} of them the date has`;
  return `${needs} ${which} passed. The work still counts; if something stands in its way, your regional co-chair can help.`;
}

const countWords = (count: number): string => (count === 1 ? '1 task' : `${count} tasks`);

const sum = (tasks: OwedTask[]): number => tasks.reduce((total, task) => total + task.count, 0);

/** Teams in the order of their nearest task; a map keeps the order of first insertion. */
function sectionsOf(tasks: OwedTask[], digest: Digest): LetterSection[] {
  const teams = new Map<string, OwedTask[]>();
  for (const task of tasks) {
    const key = `${task.budgetYear} ${task.ubtId}`;
    teams.set(key, [...(teams.get(key) ?? []), task]);
  }
  const lists = [...teams.values()];
  const shown = lists.slice(0, TEAMS_SHOWN).map((list) => teamSection(list, digest));
  const rest = lists.slice(TEAMS_SHOWN);
  return rest.length === 0 ? shown : [...shown, restSection(rest, digest.publicUrl)];
}

const restSection = (rest: OwedTask[][], publicUrl: string): LetterSection => ({
  heading: rest.length === 1 ? 'One more team' : `${rest.length} more teams`,
  items: [{ what: `${countWords(sum(rest.flat()))}, due later than those above`, lines: [], parts: [] }],
  link: { label: 'See everything that is open for you', url: tasksPage(publicUrl) },
});

function teamSection(tasks: OwedTask[], { today, publicUrl }: Digest): LetterSection {
  const { teamName, budgetYear, ubtId } = tasks[0] as OwedTask;
  return {
    heading: teamName,
    note: `Budget year ${budgetYear}`,
    items: tasks.map((task) => item(task, today)),
    link: { label: 'Open the team’s page', url: teamPage(publicUrl, budgetYear, ubtId) },
  };
}

function item({ kind, count, dueMs, place, resting }: OwedTask, today: LocalDate): LetterItem {
  const { one, many, hint } = DUTY_WORDS[kind];
  const when = whenInWords(dueMs, place, today);
  return {
    what: count === 1 ? one : many(count),
    when: resting ? { ...when, tone: 'far' } : when,
    lines: [...(resting ? ['A request for more time is waiting for its answer.'] : []), ...(hint ? [hint] : [])],
    parts: [],
  };
}
