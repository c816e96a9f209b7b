import type { Schema } from '../../api/queries.ts';
import { cx } from '../../ui/cx.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { PlainLink } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Table } from '../../ui/table.tsx';
import { yearWords } from '../../words/en/year.ts';
import { Side } from '../side.tsx';
import css from './draft-findings.module.css';

type Check = Schema['DraftCheck'];
const w = yearWords.check;

/** What a launch would begin and run into, each with what to do about it. */
export function DraftFindings({ check }: { check: Check }) {
  const { mustMend, passed, findings, regions } = check;
  const odd = findings.filter(({ kind }) => kind === 'day_off').length;
  const nameOf = (id: string) => regions.find(({ regionId }) => regionId === id)?.name ?? id;
  return (
    <div className={cx(css.findings)}>
      {mustMend.length > 0 ? (
        <Notice tone="warn" title={w.mend}>
          <ul>
            {mustMend.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Notice tone={passed.length > 0 ? 'info' : 'done'} title={passed.length > 0 ? w.choose : w.ready} />
      )}
      {passed.length > 0 && (
        <section aria-labelledby="passed" className={cx(css.part)}>
          <h3 id="passed">{w.passed}</h3>
          <p>{w.passedText}</p>
          <ul className={cx(css.list)}>
            {passed.map(({ key, effectiveOn, consequence }) => (
              <li key={`${key} ${effectiveOn}`} className={cx(css.line)}>
                <span>{consequence}</span>{' '}
                <PlainLink href={`#${key}`} aria-label={w.moveName(yearWords.milestones[key])}>
                  {w.move}
                </PlainLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Regions check={check} />
      <Found
        title={check.seatsEmpty.count > 0 && w.seatsEmpty(check.seatsEmpty.count)}
        todo={w.seatsEmptyDo}
        count={check.seatsEmpty.count}
        items={check.seatsEmpty.first.map(({ ubtId, regionId, side }) => (
          <span key={`${ubtId} ${side}`}>
            {w.seat(ubtId, nameOf(regionId))} <Side side={side} />
          </span>
        ))}
      />
      <Found
        title={check.unitsWithoutTeam.count > 0 && w.unitsWithoutTeam(check.unitsWithoutTeam.count)}
        todo={w.unitsWithoutTeamDo}
        count={check.unitsWithoutTeam.count}
        items={check.unitsWithoutTeam.first.map(({ unitId, name }) => (
          <span key={unitId}>
            {unitId}, {name}
          </span>
        ))}
      />
      <Found
        title={check.peopleWithManyTeams.length > 0 && w.busy(check.peopleWithManyTeams.length)}
        todo={w.busyDo}
        count={check.peopleWithManyTeams.length}
        items={check.peopleWithManyTeams.map(({ personId, name, teams }) => (
          <span key={personId}>{w.busyPerson(name, teams)}</span>
        ))}
      />
      <Found
        title={check.regionsWithoutTimeline.length > 0 && w.withoutTimeline(check.regionsWithoutTimeline.length)}
        todo={w.withoutTimelineDo}
        count={check.regionsWithoutTimeline.length}
        items={check.regionsWithoutTimeline.map((id) => <span key={id}>{nameOf(id)}</span>)}
      />
      {odd > 0 && (
        <p>
          <strong>{w.odd(odd)}.</strong> {w.oddDo}
        </p>
      )}
    </div>
  );
}

interface FoundProps {
  /** False: nothing of it was found. */
  title: string | false;
  todo: string;
  count: number;
  items: React.ReactElement[];
}

const Found = ({ title, todo, count, items }: FoundProps) =>
  title && (
    <Disclosure summary={title}>
      <p>{todo}</p>
      <ul>
        {items.map((item) => (
          <li key={item.key}>{item}</li>
        ))}
        {count > items.length && <li>{w.more(count - items.length)}</li>}
      </ul>
    </Disclosure>
  );

function Regions({ check: { regions } }: { check: Check }) {
  if (regions.length === 0) return null;
  const number = (title: string, of: (region: Check['regions'][number]) => number) => ({
    title,
    isNumber: true,
    cell: (region: Check['regions'][number]) => of(region).toLocaleString('en-US'),
  });
  return (
    <Table
      caption={w.regions}
      rows={regions}
      keyOf={({ regionId }) => regionId}
      columns={[
        { title: w.region, cell: ({ name }) => name, isName: true },
        number(w.teams, ({ teams }) => teams),
        number(w.units, ({ units }) => units),
        number(w.facilities, ({ facilities }) => facilities),
        number(w.coLeads, ({ coLeads }) => coLeads),
        number(w.empty, ({ seatsEmpty }) => seatsEmpty),
        number(w.proposed, ({ seatsProposed }) => seatsProposed),
        number(w.untrained, ({ seatsUntrained }) => seatsUntrained),
        number(w.earlier, ({ teamsWithEarlierFiling }) => teamsWithEarlierFiling),
      ]}
    />
  );
}
