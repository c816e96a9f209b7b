import type { ImportAnswers } from '../../api/import-file.ts';
import { importWords } from '../../words/en/imports.ts';
import { countOf, Group, Listing } from './listing.tsx';
import { RowsLeftOut } from './rows-left-out.tsx';

type Answer = ImportAnswers['roles'];
type Role = Answer['proposed']['first'][number];

const w = importWords.roles;
const same = (id: string) => id;
const role = ({ personId, roleInWords, scopeId }: Role) => w.one(personId, roleInWords, scopeId ?? w.nation);

/** What a file of roles brings and changes, and who has yet to confirm it. */
export const RolesDifference = ({ answer: { added, changed, proposed, confirmed, ...rest } }: { answer: Answer }) => (
  <>
    <Group
      title={importWords.groups.look}
      count={countOf(proposed, rest.sharedAddresses, rest.readAsVacant, rest.rowsLeftOut)}
    >
      <Listing title={w.proposed} of={proposed} item={role} />
      <Listing
        title={importWords.roster.shared}
        of={rest.sharedAddresses}
        item={({ personId, sharedWith }) => importWords.roster.sharedOne(personId, sharedWith)}
      />
      <Listing
        title={importWords.roster.vacant}
        of={rest.readAsVacant}
        item={({ row, column, said }) => importWords.roster.vacantOne(row, column, said)}
      />
      <RowsLeftOut of={rest.rowsLeftOut} />
    </Group>
    <Group title={importWords.groups.fresh} count={countOf(added.people, added.roles)}>
      <Listing title={w.roles} of={added.roles} item={role} />
      <Listing title={w.people} of={added.people} item={same} />
    </Group>
    <Group title={importWords.groups.changed} count={countOf(changed.people, changed.roles, confirmed)}>
      <Listing title={w.roles} of={changed.roles} item={role} />
      <Listing title={w.confirmed} of={confirmed} item={role} />
      <Listing
        title={w.people}
        of={changed.people}
        item={({ id, fields }) => importWords.roster.changedOne(id, fields)}
      />
    </Group>
  </>
);
