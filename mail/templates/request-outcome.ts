import type { Side } from '../../domain/vocabulary.ts';
import { type RequestShown, requestMeans, requestWhat } from '../letter/approval-text.ts';
import { LINKS_ONLY_OPEN } from '../letter/closing.ts';
import { type Letter, type LetterItem, type RenderedMail, shortName } from '../letter/letter.ts';
import { renderLetter } from '../letter/render-letter.ts';
import { requestsPage } from '../letter/team-page.ts';

export interface RequestOutcome extends RequestShown {
  outcome: 'confirmed' | 'refused' | 'lapsed';
  /** Null: nobody answered. */
  answeredBy: { name: string; side: Side } | null;
  /** Why it lapsed, as a sentence; null: it did not, or that was not kept. */
  because: string | null;
  /** Dates in words. */
  requestedOn: string;
  endedOn: string;
}

// mail programs cut a longer mail off
const SHOWN = 40;

const WORDS: Record<RequestOutcome['outcome'], string> = {
  confirmed: 'was confirmed',
  refused: 'was refused',
  lapsed: 'has lapsed',
};
const FIRST: RequestOutcome['outcome'][] = ['refused', 'lapsed', 'confirmed'];

/** What became of one person's requests, in one mail; what was not granted comes first. */
export function renderRequestOutcomes(given: {
  name: string;
  outcomes: RequestOutcome[];
  publicUrl: string;
}): RenderedMail {
  const { name, publicUrl } = given;
  const outcomes = given.outcomes.toSorted((a, b) => FIRST.indexOf(a.outcome) - FIRST.indexOf(b.outcome));
  const [first] = outcomes;
  if (!first) throw new RangeError('A mail about requests that are over needs one.');
  const many = outcomes.length;
  const rest = many - SHOWN;
  const letter: Letter = {
    subject:
      many === 1
        ? `Your request ${WORDS[first.outcome]}: ${shortName(requestWhat(first))}`
        : `${many} of your requests are over: ${countsOf(outcomes)}`,
    title: many === 1 ? `Your request ${WORDS[first.outcome]}` : `${many} of your requests are over`,
    greeting: `Hello ${name},`,
    intro: ['You asked the other side to decide this with you. It does not wait any more:'],
    sections: [
      {
        heading: 'What became of it',
        items: [
          ...outcomes.slice(0, SHOWN).map(item),
          ...(rest > 0 ? [{ what: `${rest} more of them`, lines: [], parts: [] }] : []),
        ],
        link: { label: 'Open your requests', url: requestsPage(publicUrl) },
      },
    ],
    closing: ['You get this mail once, because you asked.', LINKS_ONLY_OPEN],
  };
  return renderLetter(letter);
}

const countsOf = (outcomes: RequestOutcome[]): string =>
  FIRST.flatMap((one) => {
    const n = outcomes.filter(({ outcome }) => outcome === one).length;
    return n === 0 ? [] : [`${n} ${one}`];
  }).join(', ');

function item(request: RequestOutcome): LetterItem {
  const asked = `You asked for it on ${request.requestedOn}.`;
  return { what: requestWhat(request), lines: [asked, ...endLines(request)], parts: [] };
}

function endLines(request: RequestOutcome): string[] {
  const { outcome, answeredBy, because, endedOn } = request;
  const by = answeredBy ? ` by ${answeredBy.name} (${answeredBy.side})` : '';
  if (outcome === 'confirmed') return [`Confirmed${by} on ${endedOn}. It has taken effect.`, requestMeans(request)];
  if (outcome === 'refused') {
    const next = answeredBy
      ? `Talk with ${answeredBy.name}, and ask again if you still want it.`
      : 'Ask again if you still want it.';
    return [`Refused${by} on ${endedOn}, so nothing changes. ${next}`];
  }
  return [
    `Lapsed on ${endedOn} before anybody answered, so it changes nothing. ${because ?? 'Something else came first.'}`,
  ];
}
