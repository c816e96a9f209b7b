import { openItemsInWords } from '../../domain/team-cycle/open-items-in-words.ts';

/** What is not done yet, as a sentence: "The labor side has not signed the filing." */
export function dutyInWords({ kind, subject }: { kind: string; subject: string }): string {
  const words = openItemsInWords([subject ? `${kind}:${subject}` : kind]).join('; ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
