import type { DutyKind } from '../../domain/team-cycle/duties.ts';
import { DUTY_WORDS } from '../../mail/letter/duty-text.ts';

/** The same words for a task as in the mail about it. */
export const taskWords = (kind: string): string => (kind in DUTY_WORDS ? DUTY_WORDS[kind as DutyKind].one : kind);
