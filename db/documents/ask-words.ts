/** SQL: one row, whose column `ask` holds an ask in the words of the revision that was filed; its id names both. */
export const askWords = (askId: string): string =>
  `lateral (select r.content -> 'asks' -> (split_part(${askId}, '.', 2)::int - 1) as ask from revisions r
     where r.revision_id = split_part(${askId}, '.', 1)::uuid)`;
