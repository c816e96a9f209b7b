import type { Side } from '../../domain/vocabulary.ts';
import { type RequestShown, requestMeans, requestWhat } from '../letter/approval-text.ts';
import { LINKS_ONLY_OPEN } from '../letter/closing.ts';
import { type Letter, type LetterItem, type RenderedMail, shortName } from '../letter/letter.ts';
import { renderLetter } from '../letter/render-letter.ts';
import { requestsPage } from '../letter/team-page.ts';

export interface RequestWaiting extends RequestShown {
  /** Null: the roster file proposed it, and both sides have yet to confirm. */
  requestedBy: { name: string; side: Side } | null;
  /** The date of the request, in words. */
  requestedOn: string;
  /** The reader was told of it before. */
  isReminder: boolean;
}

// a new roster may leave out hundreds of teams; mail programs cut a longer mail off
const SHOWN = 40;

/** What waits for one co-chair's answer, in one mail. */
export function renderRequestsWaiting(given: {
  name: string;
  requests: RequestWaiting[];
  publicUrl: string;
}): RenderedMail {
  const { name, requests, publicUrl } = given;
  const [first] = requests;
  if (!first) throw new RangeError('A mail about requests needs one: send none to someone for whom nothing waits.');
  const many = requests.length;
  const rest = many - SHOWN;
  const still = requests.every(({ isReminder }) => isReminder);
  const waits = still ? 'still waits' : 'waits';
  const letter: Letter = {
    subject:
      many === 1
        ? `[Action required] ${still ? 'Still for' : 'For'} you to confirm: ${shortName(requestWhat(first))}`
        : `[Action required] ${many} requests ${still ? 'still ' : ''}for you to confirm`,
    title:
      many === 1
        ? `A request ${waits} for your answer`
        : `${many} requests ${still ? 'still ' : ''}wait for your answer`,
    greeting: `Hello ${name},`,
    intro: [
      'Both sides decide this together, so nothing happens until you confirm. If you refuse, it is over and the refusal stays on record with your name.',
    ],
    sections: [
      {
        heading: 'For you to confirm or refuse',
        items: [
          ...requests.slice(0, SHOWN).map(item),
          ...(rest > 0 ? [{ what: `${rest} more of them`, lines: [], parts: [] }] : []),
        ],
        link: { label: 'Open what waits for you', url: requestsPage(publicUrl) },
      },
    ],
    closing: [
      'You get this mail as a co-chair of the side that is asked. While a request waits you are reminded every third working day; once it is answered or taken back, no more.',
      LINKS_ONLY_OPEN,
    ],
  };
  return renderLetter(letter);
}

function item(request: RequestWaiting): LetterItem {
  const { requestedBy, requestedOn, payload, isReminder } = request;
  const asked = requestedBy
    ? `Asked for by ${requestedBy.name} (${requestedBy.side}) on ${requestedOn}.`
    : `The roster file of ${requestedOn} no longer has it. The other side’s co-chair is asked, too.`;
  const reason = requestedBy && typeof payload.reason === 'string' ? payload.reason : null;
  return {
    what: requestWhat(request),
    lines: [
      asked,
      requestMeans(request),
      ...(isReminder ? ['It has waited since then, and nobody has answered.'] : []),
    ],
    parts: reason ? [{ label: 'Reason', text: reason }] : [],
  };
}
