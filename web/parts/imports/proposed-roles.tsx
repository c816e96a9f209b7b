import { useSuspenseQuery } from '@tanstack/react-query';
import type { Schema } from '../../api/queries.ts';
import { proposedRoles } from '../../api/year-queries.ts';
import { ConfirmRoles } from '../../forms/confirm-roles.tsx';
import { cx } from '../../ui/cx.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { importWords } from '../../words/en/imports.ts';
import { Side } from '../side.tsx';
import css from './proposed-roles.module.css';

type Place = Schema['ProposedRoles'];
const w = importWords.proposed;

/** Whom imports have proposed for one's own side, by place, with the names before one confirms. */
export function ProposedRoles() {
  const places = useSuspenseQuery(proposedRoles()).data;
  if (places.length === 0) {
    return (
      <EmptyState title={w.none}>
        <p>{w.noneText}</p>
      </EmptyState>
    );
  }
  // what is of the nation is confirmed with the whole side
  const wholeSides = [...Map.groupBy(places, ({ side }) => side)].filter(([, own]) =>
    own.some(({ regionId }) => regionId === null),
  );
  return (
    <>
      <ul className={cx(css.places)}>
        {places.map((place) => (
          <li key={`${place.side} ${place.regionId}`} className={cx(css.place)}>
            <ProposedIn place={place} />
          </li>
        ))}
        {wholeSides.map(([side, own]) => (
          <li key={side} className={cx(css.place)}>
            <h3>{w.all(side)}</h3>
            <ConfirmRoles
              side={side}
              regionId={null}
              count={own.reduce((sum, { count }) => sum + count, 0)}
              place={w.all(side)}
            />
          </li>
        ))}
      </ul>
      <p className={cx(css.others)}>{w.others}</p>
    </>
  );
}

function ProposedIn({ place: { side, regionId, region, count, coLeads, first } }: { place: Place }) {
  const name = region ?? w.nation;
  return (
    <>
      <h3 className={cx(css.name)}>
        {name} <Side side={side} />
      </h3>
      <p>{w.count(count - coLeads, coLeads)}</p>
      <Disclosure summary={w.show}>
        <ul className={cx(css.people)}>
          {first.map(({ personId, name: person, role, roleInWords, scopeKind, scopeName }) => (
            <li key={`${personId} ${role} ${scopeKind} ${scopeName}`}>
              {person}: {roleInWords}, {scopeName ?? w.wholeNation}
            </li>
          ))}
          {count > first.length && <li>{importWords.more(count - first.length)}</li>}
        </ul>
      </Disclosure>
      {regionId !== null && <ConfirmRoles side={side} regionId={regionId} count={count} place={name} />}
    </>
  );
}
