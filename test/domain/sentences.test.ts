// Whatever people try in any year, and whatever its history tells them, they read in plain sentences.

import { inPlainWords } from '../../api/views/event-sentences.ts';
import { withoutSides } from '../../api/views/hide-names.ts';
import { DomainError } from '../../domain/errors.ts';
import { COMMAND_TYPES } from '../../domain/team-cycle/decide.ts';
import { openItemsInWords } from '../../domain/team-cycle/open-items-in-words.ts';
import { unreadable } from '../support/plain-sentence.ts';
import { fromEveryYear, inEveryYear } from './any-year.ts';
import { commandsOf } from './every-command.ts';

it('tells every event of a history in a sentence', () => {
  const sentences = new Set<string>();
  inEveryYear(({ taken }) => {
    for (const { event } of taken) {
      sentences.add(inPlainWords(event.type, { ...event }));
      if ('open' in event) sentences.add(inPlainWords(event.type, { ...event, open: withoutSides(event.open) }));
    }
  });
  expect([...sentences].flatMap(unreadable)).toEqual([]);
  expect(sentences.size).toBeGreaterThan(40);
});

it('refuses every command in a sentence', () => {
  const refusals = new Map<string, Set<string>>();
  let sent = 0;
  fromEveryYear((team) => {
    for (const type of COMMAND_TYPES.filter((one) => one !== 'end_cycle')) {
      for (const command of commandsOf(team, type, 0).slice(0, 12)) {
        try {
          sent += 1;
          team.send({ ...command, id: `t-${sent}` });
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          refusals.set(error.code, (refusals.get(error.code) ?? new Set()).add(error.message));
        }
      }
    }
  });
  expect([...refusals.values()].flatMap((said) => [...said].flatMap(unreadable))).toEqual([]);
  expect(refusals.size).toBeGreaterThan(15);
});

it('names what stays open with its unit, ask and number', () => {
  const ask = '3afe0d9c-3c1e-4d7a-9a51-2f1c7e5d8b34';
  expect(
    openItemsInWords(['set_backfill:CO-1', 'set_backfill:CO-2', `decide_ask:${ask}.1`, 'answer_input:a2f4']),
  ).toEqual([
    'the backfill lines of units CO-1 and CO-2 are not entered',
    'ask 1 is not decided',
    '1 item of input is not answered',
  ]);
  expect(openItemsInWords(['sign_filing:labor', 'sign_filing:management', 'publish_decisions'])).toEqual([
    'the labor side has not signed the filing and the management side has not signed the filing',
    'the decisions are not published',
  ]);
  expect(openItemsInWords(withoutSides(['fill_seat:labor']))).toEqual(['a seat is vacant']);
});

it('says why a unit budget cannot be final', () => {
  expect(openItemsInWords(['backfill:missing', 'input:a2f4', 'input:b2f4', 'input_window'])).toEqual([
    'its backfill line is not entered',
    '2 items of input are not answered',
    'labor may still give input: its window is open, and labor has not said that nothing more will come',
  ]);
});
