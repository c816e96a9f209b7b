import { SIDES } from '../../domain/vocabulary.ts';

const isSide = (subject: string): boolean => (SIDES as readonly string[]).includes(subject);

/** Open items as whoever is not shown names may read them: what is owed, not by which side. */
export const withoutSides = (items: string[]): string[] => [
  ...new Set(items.map((item) => (isSide(item.split(':')[1] ?? '') ? item.slice(0, item.indexOf(':')) : item))),
];

/** The same for duties: one line where both sides owe the same by the same time. */
export function dutiesWithoutSides<T extends { kind: string; subject: string; dueAt: Date }>(duties: T[]): T[] {
  const lines = duties.map((duty) => (isSide(duty.subject) ? { ...duty, subject: '' } : duty));
  const key = ({ kind, subject, dueAt }: T) => `${kind} ${subject} ${dueAt.getTime()}`;
  return [...new Map(lines.map((duty) => [key(duty), duty])).values()];
}
