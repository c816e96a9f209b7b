import { OF_TWELVE_TEAMS } from './kept-teams.ts';
import { type SamplePerson, samplePerson } from './people.ts';

// of nine managers in a row three lead two to four teams
const TEAMS_OF_MANAGERS = [1, 2, 1, 1, 3, 1, 1, 4, 1];

export interface Managed {
  manager: SamplePerson;
  isOfTwelve: boolean;
  isShared: boolean;
}

/** The managers of a territory's teams, one team after the other; nobody leads teams of two facilities. */
export function managersOf(prefix: string, newPerson: () => SamplePerson): (facility: string) => Managed {
  let left = 0;
  let managers = 0;
  let at = '';
  let current: Managed | undefined;
  let ofTwelve = prefix === 'CO' ? OF_TWELVE_TEAMS.others : 0;
  return (facility) => {
    if (ofTwelve > 0) {
      ofTwelve -= 1;
      return { manager: samplePerson(OF_TWELVE_TEAMS.number), isOfTwelve: true, isShared: true };
    }
    if (!current || left === 0 || at !== facility) {
      left = TEAMS_OF_MANAGERS[managers % TEAMS_OF_MANAGERS.length] ?? 1;
      managers += 1;
      at = facility;
      current = { manager: newPerson(), isOfTwelve: false, isShared: left > 1 };
    }
    left -= 1;
    return current;
  };
}
