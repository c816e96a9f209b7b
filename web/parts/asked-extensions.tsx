import type { Schema } from '../api/queries.ts';
import { AnswerExtension } from '../forms/answer-extension.tsx';
import { Badge } from '../ui/badge.tsx';
import { cx } from '../ui/cx.ts';
import { KeyValues } from '../ui/key-values.tsx';
import { regionWords } from '../words/en/region.ts';
import { dayOf } from './dates.ts';
import css from './requests-for-me.module.css';
import { Side } from './side.tsx';
import { TeamLink } from './team-link.tsx';

const words = regionWords.extensions;
type Asked = Schema['AskedExtension'];
const SIDES = ['labor', 'management'] as const;

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
            : {words.what(request.milestoneInWords)}
          </h3>
          <p className={cx(css.asked)}>
            {request.facility} · {request.ubtId} · {request.budgetYear}
          </p>
          <KeyValues
            of={[
              [words.now, request.presentDue],
              [words.wanted, request.until],
              [words.by, <By key="by" request={request} />],
              [words.reason, request.reason],
              [words.answerBy, <AnswerBy key="answer" request={request} />],
              [words.otherSide, <OtherSide key="other" request={request} />],
            ]}
          />
          <AnswerExtension
            team={request}
            extensionId={request.extensionId}
            sides={request.sides}
            about={`${request.team}: ${words.what(request.milestoneInWords)}, ${request.until}`}
          />
        </li>
      ))}
    </ul>
  </section>
);

const By = ({ request: { askedBy, askedSide, askedAt } }: { request: Asked }) => (
  <>
    {askedBy}, <Side side={askedSide} />, {dayOf(askedAt)}
  </>
);

const AnswerBy = ({ request: { answerDue, overdue, levelInWords } }: { request: Asked }) => (
  <>
    {answerDue}, {words.of(levelInWords)} {overdue && <Badge tone="danger">{words.overdue}</Badge>}
  </>
);

const OtherSide = ({ request: { sides, granted } }: { request: Asked }) =>
  SIDES.filter((side) => !sides.includes(side)).map((side) => (
    <span key={side}>
      <Side side={side} /> {granted[side] ? words.hasGranted : words.notAnswered}
    </span>
  ));
