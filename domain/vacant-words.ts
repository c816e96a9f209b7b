/** What people write into a cell to say that nobody holds the place; blanks and punctuation removed. */
const WORDS = new Set(
  `vacant vacancy vacantposition vacantseat tbd tba tbc tbh tbn tbf tobedetermined tobeannounced tobeconfirmed tobehired
  tobenamed tobefilled tobeassigned tobeappointed na notapplicable notassigned notavailable notfilled none nobody noone nil null
  nan open openposition openseat openreq unfilled unassigned unoccupied unknown empty pending pendinghire newhire hiring
  recruiting inrecruitment xxx`.split(/\s+/),
);
/** The longest cell that is looked at, blanks and punctuation included. */
const LONGEST = 30;
/** Words that may be followed by anything: 'Vacant (was J. Doe)', 'TBD 2'. */
const BEGINNINGS = /^(vacant|vacancy|tbd|unfilled|to be (hired|determined|announced|named|filled))(?![a-z])/;

/** Whether a cell says that nobody is here: 'N/A', 'To be hired', '--'. */
export function saysVacant(cell: string): boolean {
  const said = cell.toLowerCase();
  if (BEGINNINGS.test(said)) return true;
  if (cell.length > LONGEST) return false;
  const letters = said.replaceAll(/[^\p{L}\p{N}]/gu, '');
  return said !== '' && (letters === '' || WORDS.has(letters));
}

/** What the three cells about a person say: a person, nothing, 'vacant' in words, or a contradiction. */
export type PlaceSaid = 'person' | 'empty' | 'vacant' | 'both';

export function whatPlaceSays({ ref, name, email }: { ref: string; name: string; email: string }): PlaceSaid {
  if (ref === '' && name === '' && email === '') return 'empty';
  const vacant = { ref: saysVacant(ref), name: saysVacant(name), email: saysVacant(email) };
  if (!vacant.ref && !vacant.name && !vacant.email) return 'person';
  const [noRef, noName] = [ref === '' || vacant.ref, name === '' || vacant.name];
  // an address such as na@… is real beside a real name
  const noEmail = email === '' || vacant.email || saysVacant(email.split('@')[0] ?? '');
  // the number of a position may stand beside a vacant name, the address of an office beside a vacant ref and name
  return noName && (noEmail || noRef) ? 'vacant' : 'both';
}
