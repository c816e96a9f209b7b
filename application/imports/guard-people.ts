import type { LocalDate } from '../../calendar/local-date.ts';
import { listRolesOfSides } from '../../db/organization/people-on-record.ts';
import type { Tx } from '../../db/transaction.ts';
import type { Problems } from '../../imports/csv/file-problem.ts';
import { type Importer, type PersonChange, refuseOthersPeople } from '../../imports/guard-people.ts';

/** Adds the problems of a file that changes names or addresses of people whom its importer may not change. */
export async function guardPeople(
  tx: Tx,
  changes: PersonChange[],
  { importer, today }: { importer: Importer; today: LocalDate },
  problems: Problems,
): Promise<void> {
  const personIds = changes.map(({ personId }) => personId);
  refuseOthersPeople(changes, await listRolesOfSides(tx, personIds, today), importer, problems);
}
