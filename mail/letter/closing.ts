/** Why this person gets the mail, and whom to ask. */
export function closingLines(capacities: string[], contacts: string[], teams: number): string[] {
  const why =
    capacities.length > 0
      ? `You get this mail as ${listed(capacities)} of the ${teams === 1 ? 'team' : 'teams'} above.`
      : 'You get this mail because you take part in this team’s cycle.';
  const ask =
    contacts.length > 0
      ? `Questions, or not yours to do? Ask ${listed(contacts)}, regional co-chair${contacts.length > 1 ? 's' : ''}.`
      : 'Questions, or not yours to do? Ask the regional co-chair of your side.';
  return [why, ask, LINKS_ONLY_OPEN];
}

export const LINKS_ONLY_OPEN = 'Links in this mail only open a page; nothing happens by opening them.';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

export const listed = (words: string[]): string => list.format(words);
