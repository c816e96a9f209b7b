import type { Schema } from '../api/queries.ts';
import { AnswerExtension } from '../forms/answer-extension.tsx';
import { Badge } from '../ui/badge.tsx';
import { cx } from '../ui/cx.ts';
import { regionWords } from '../words/en/region.ts';
import { words as common } from '../words/en.ts';
import { dayOf } from './dates.ts';
import css from './requests-for-me.module.css';
import { Side } from './side.tsx';
import { TeamLink } from './team-link.tsx';

const words = regionWords.extensions;
type Asked = Schema['AskedExtension'];

/** Later dates that wait for one's answer, with what a fair one needs to know. */
export const AskedExtensions = ({ requests }: { requests: Asked[] }) => (
  <section aria-labelledby="extensions" className={cx(css.section)}>
    <h2 id="extensions">{words.title}</h2>
    <p className={cx(css.asked)}>{words.lead}</p>
    <ul className={cx(css.list)}>
      {requests.map((request) => (
        <li key={request.extensionId} className={cx(css.request)}>
          <h3>
            <TeamLink team={request} part="extensions" look="title">
              {request.team}
            </TeamLink>
            : {words.what(request.milestoneInWords, request.until)}
          </h3>
          <p className={cx(css.asked)}>
            {request.facility} · {request.ubtId} · {request.budgetYear}.{' '}
            {words.asked(request.askedBy, common.sides[request.askedSide].toLowerCase(), dayOf(request.askedAt))}
          </p>
          <p>{words.present(request.presentDue)}</p>
          <p>
            <strong>{words.reason}:</strong> {request.reason}
          </p>
          <p>
            {words.waits(request.levelInWords, request.answerDue)}{' '}
            {request.overdue && <Badge tone="danger">{words.overdue}</Badge>}
          </p>
          <Voices request={request} />
          <AnswerExtension request={request} />
        </li>
      ))}
    </ul>
  </section>
);

const Voices = ({ request: { sides, granted } }: { request: Asked }) => (
  <>
    {(['labor', 'management'] as const)
      .filter((side) => !sides.includes(side))
      .map((side) => (
        <p key={side}>
          <Side side={side} /> {granted[side] ? words.hasGranted : words.notAnswered}
        </p>
      ))}
  </>
);
