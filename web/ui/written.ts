import { words } from '../words/en.ts';

type Problem = string | string[] | true | null | undefined;

/**
 * What a field checks: that more than blanks is written where something must be, then what `validate` says of it. A browser
 * counts a blank as filled in, the server does not.
 */
export const written =
  (isOptional: boolean, validate?: (text: string) => Problem) =>
  (text: string): Problem =>
    !isOptional && text !== '' && text.trim() === '' ? words.fields.required : validate?.(text);
