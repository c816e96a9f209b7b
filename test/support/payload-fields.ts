// Every field that may stand in a payload, and what it may hold: an id, a hash, an enum, a count or an epoch.
// A field that is not named here fails the privacy test: add it only if it can never hold what a person wrote.

import { MILESTONE_KEYS } from '../../domain/dates.ts';
import { LEVELS, ZERO_LEVELS } from '../../domain/levels.ts';
import { COMMAND_TYPES } from '../../domain/team-cycle/decide.ts';
import { DUTY_KINDS } from '../../domain/team-cycle/duties.ts';
import { RATIONALE_PARTS } from '../../domain/team-cycle/rules/rationale.ts';
import { BACKFILL_STATES, SEAT_STANDINGS } from '../../domain/team-cycle/state.ts';
import * as words from '../../domain/vocabulary.ts';
import { RECORDED_BY } from '../../workflows/recorder.ts';
import type { Leaf } from './decoded-history.ts';

type Check = (value: unknown) => boolean;

const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const oneOf =
  (...lists: readonly (readonly string[])[]): Check =>
  (value) =>
    lists.some((list) => list.includes(value as string));

/** Refs of the imported files and our own uuids; no spaces, so no sentence. */
const id = matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,80}$/);
const uuid = matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const askId = matches(/^[0-9a-f-]{36}\.\d{1,3}$/);
const hash = matches(/^([0-9a-f]{64}|[0-9a-f]{16})$/);
const shortHash = matches(/^[0-9a-z]{1,11}$/);
const flag: Check = (value) => typeof value === 'boolean';
// an amount of money is larger, in cents
const count: Check = (value) => Number.isInteger(value) && Math.abs(value as number) < 10_000;
const epoch: Check = (value) => Number.isInteger(value) && (value as number) > Date.parse('2020-01-01');
const phase = oneOf(words.PHASES);
const side = oneOf(words.SIDES);
const clockKey = matches(
  /^(receipt|due_back|impasse|acknowledgement|(data|extension|extension_rest|zero|question):[\w.-]+)$/,
);
const openItem: Check = (value) => {
  const [kind = '', subject] = String(value).split(':');
  return oneOf(DUTY_KINDS)(kind) && (subject === undefined || id(subject));
};
const milestone = oneOf(MILESTONE_KEYS);

/** By the field's own name. Fields of one name hold one kind of thing everywhere. */
const FIELDS: Record<string, Check> = {
  // who and where
  stream: matches(/^ubt-cycle:\d{4}:[A-Za-z0-9][A-Za-z0-9._-]{0,80}$/),
  budgetYear: count,
  ubtId: id,
  regionId: id,
  unitId: id,
  personId: id,
  generation: count,
  schema: count,
  // the event and what came of it
  id: uuid,
  type: oneOf(COMMAND_TYPES, Object.keys(RECORDED_BY)),
  commandId: uuid,
  seq: count,
  atMs: epoch,
  checksum: shortHash,
  knownVersion: count,
  version: count,
  appliedVersion: count,
  accepted: flag,
  key: clockKey,
  openedSeq: count,
  workingDays: count,
  // seats
  side,
  as: oneOf(['holder', 'cover']),
  how: oneOf(['accepted', 'confirmed']),
  standing: oneOf(SEAT_STANDINGS),
  trained: flag,
  exempt: flag,
  sinceMs: epoch,
  // discussion, signatures, filing
  discussionId: uuid,
  held: flag,
  by: side,
  from: oneOf(words.SIDES, ['joint']),
  confirmed: flag,
  revisionId: uuid,
  hash,
  askId,
  effect: oneOf(['one_side', 'sent', 'received', 'seeds_next_year']),
  onTime: flag,
  state: oneOf(words.FILING_STATES),
  kind: oneOf(words.FILING_KINDS),
  returns: count,
  returnId: uuid,
  matter: matches(/^(acknowledgement|(discussion|data|extension|zero):[A-Za-z0-9][A-Za-z0-9._-]{0,80})$/),
  receivedIncomplete: flag,
  carryForwardFrom: uuid,
  seedsNextYear: uuid,
  requestId: uuid,
  // time
  phase,
  because: oneOf(['complete', 'cut_off', 'let_go', 'opens', 'silence', 'not_resent', 'impasse']),
  covered: side,
  milestone,
  passed: milestone,
  late: milestone,
  letGo: phase,
  paused: flag,
  outcome: oneOf(words.OUTCOMES),
  open: openItem,
  openAtEnd: openItem,
  // extensions
  extensionId: uuid,
  level: oneOf(LEVELS, ZERO_LEVELS),
  result: oneOf(['waiting', 'granted', 'refused', 'stands', 'moved_up', 'amount_required']),
  resting: flag,
  rested: milestone,
  grant: flag,
  untilMs: epoch,
  // budget
  inputId: uuid,
  treatment: oneOf(words.INPUT_TREATMENTS),
  rollsOver: flag,
  inputComplete: flag,
  backfill: oneOf(BACKFILL_STATES),
  zero: flag,
  zeroRefused: flag,
  zeroLevel: oneOf(ZERO_LEVELS),
  zeroProposedBy: id,
  agree: flag,
  final: flag,
  decision: oneOf(words.ASK_DECISIONS),
  missing: oneOf(RATIONALE_PARTS),
  statementUnits: id,
  loaded: flag,
  published: flag,
  acknowledgementLapsed: flag,
  nextLaunched: flag,
  questionId: uuid,
  questions: uuid,
  recentCommands: uuid,
  // search attributes
  BudgetYear: count,
  Region: id,
  Phase: phase,
  Overdue: flag,
  UbtId: id,
  // the nation's workflow, and a morning's
  draftNextAtMs: epoch,
  closeMs: epoch,
  teams: count,
  stopped: flag,
  timeZone: matches(/^[A-Za-z]+(\/[A-Za-z_]+)+$/),
  localDate: matches(/^\d{4}-\d\d-\d\d$/),
  nowMs: epoch,
  people: count,
  written: count,
  sent: count,
  unknown: count,
  failed: count,
  retried: count,
  suppressed: count,
};

/** Where the name of a field is not its meaning: a map by milestone, by side, by clock. */
function checkOf(path: string[]): Check | undefined {
  const [name = '', parent = '', grandparent = ''] = path.slice().reverse();
  if (parent === 'dates' && milestone(name)) return epoch;
  if (['acknowledged', 'granted', 'zeroConfirmed'].includes(parent) && side(name)) return flag;
  if (grandparent === 'clocks' && !clockKey(parent) && parent !== 'clocks') return undefined;
  return FIELDS[name];
}

// signatures and what was sent are absent until they are there; an activity that returns nothing returns null
const isAbsent = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** Fields that nobody has allowed, or that hold something else than they may; empty: all is well. */
export function unallowed(leaves: Leaf[]): string[] {
  const wrong = leaves.filter(({ path, value }) => !isAbsent(value) && !checkOf(path)?.(value));
  return [...new Set(wrong.map(({ path, value }) => `${path.join('.')} = ${JSON.stringify(value)}`))];
}
