import type { ImportAnswers } from '../../api/import-file.ts';
import { importWords } from '../../words/en/imports.ts';
import { countOf, Group, Listing } from './listing.tsx';
import { RowsLeftOut } from './rows-left-out.tsx';

const w = importWords.roster;
const same = (id: string) => id;
const changed = ({ id, fields }: { id: string; fields: string[] }) => w.changedOne(id, fields);
const teamYear = ({ ubtId, budgetYear }: { ubtId: string; budgetYear: number }) => w.year(ubtId, budgetYear);
const place = ({ personId, roleInWords, ubtId }: { personId: string; roleInWords: string; ubtId: string }) =>
  w.place(personId, roleInWords, ubtId);
const named = ({ id, note }: { id: string; note: string }) => (note ? `${id}: ${note}` : id);

/** What a roster brings, changes and no longer has, and what deserves a second look. */
export function RosterDifference({ answer }: { answer: ImportAnswers['roster'] }) {
  const { added, changed: were, gone, roles, newRegions, newFacilities, newAgreements } = answer;
  return (
    <>
      <Group
        title={importWords.groups.look}
        count={countOf(
          ...[
            newRegions,
            newFacilities,
            newAgreements,
            answer.looksRenumbered,
            answer.bothSides,
            answer.sharedAddresses,
          ],
          ...[answer.seatsNamedOtherwise, answer.unitsWithoutTeam, answer.seatsEmpty, answer.readAsVacant],
          answer.rowsLeftOut,
        )}
      >
        <Listing title={w.newRegions} of={newRegions} item={named} hint={w.newHint} />
        <Listing title={w.newFacilities} of={newFacilities} item={named} hint={w.newHint} />
        <Listing title={w.newAgreements} of={newAgreements} item={named} hint={w.newHint} />
        <Listing
          title={w.renumbered}
          of={answer.looksRenumbered}
          item={({ inFile, known, lostZeros }) => w.renumberedOne(inFile, known, lostZeros)}
        />
        <Listing title={w.bothSides} of={answer.bothSides} item={({ row, message }) => w.leftOutOne(row, message)} />
        <Listing
          title={w.otherwise}
          of={answer.seatsNamedOtherwise}
          item={({ ubtId, named: who, inFile }) => w.otherwiseOne(ubtId, who, inFile)}
        />
        <Listing
          title={w.shared}
          of={answer.sharedAddresses}
          item={({ personId, sharedWith }) => w.sharedOne(personId, sharedWith)}
        />
        <Listing title={w.seatsEmpty} of={answer.seatsEmpty} item={({ side, ubtId }) => w.seat(side, ubtId)} />
        <Listing
          title={w.unitsWithoutTeam}
          of={answer.unitsWithoutTeam}
          item={({ unitId, facilityId }) => w.unit(unitId, facilityId)}
        />
        <Listing
          title={w.vacant}
          of={answer.readAsVacant}
          item={({ row, column, said }) => w.vacantOne(row, column, said)}
        />
        <RowsLeftOut of={answer.rowsLeftOut} />
      </Group>
      <Group
        title={importWords.groups.gone}
        count={countOf(gone.ubts, gone.units, roles.ended, answer.withdrawalsProposed)}
      >
        <Listing title={w.teams} of={gone.ubts} item={same} />
        <Listing title={w.withdrawals} of={answer.withdrawalsProposed} item={teamYear} />
        <Listing title={w.units} of={gone.units} item={same} />
        <Listing title={w.ended} of={roles.ended} item={place} />
      </Group>
      <Group title={importWords.groups.fresh} count={countOf(added.ubts, added.units, added.people, roles.opened)}>
        <Listing title={w.teams} of={added.ubts} item={same} />
        <Listing title={w.units} of={added.units} item={same} />
        <Listing title={w.people} of={added.people} item={same} />
        <Listing title={w.opened} of={roles.opened} item={place} />
      </Group>
      <Group
        title={importWords.groups.changed}
        count={countOf(
          ...[were.regions, were.facilities, were.ubts, were.units, were.people],
          ...[answer.peopleMoved, answer.teamsRedated, answer.withdrawalsLapsed],
        )}
      >
        <Listing title={w.teams} of={were.ubts} item={changed} />
        <Listing title={w.units} of={were.units} item={changed} />
        <Listing title={w.people} of={were.people} item={changed} />
        <Listing title={w.facilities} of={were.facilities} item={changed} />
        <Listing title={w.regions} of={were.regions} item={changed} />
        <Listing
          title={w.moved}
          of={answer.peopleMoved}
          item={({ personId, from, to }) => w.movedOne(personId, from, to)}
        />
        <Listing title={w.redated} of={answer.teamsRedated} item={same} />
        <Listing title={w.lapsed} of={answer.withdrawalsLapsed} item={teamYear} />
      </Group>
    </>
  );
}
