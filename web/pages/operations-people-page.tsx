import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { LEAST_FIND, people as peopleBy } from '../api/operations-queries.ts';
import { me, type Schema } from '../api/queries.ts';
import { ReleaseSignIn } from '../forms/release-sign-in.tsx';
import { ago, dayOf } from '../parts/dates.ts';
import { OperationsHeader } from '../parts/operations/operations-header.tsx';
import { cx } from '../ui/cx.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { operationsWords } from '../words/en/operations.ts';
import css from './operations-people-page.module.css';

const words = operationsWords.people;

export const load = (client: QueryClient, find: string) =>
  Promise.all([client.ensureQueryData(me()), client.ensureQueryData(peopleBy(find.trim()))]);

const route = getRouteApi('/operations/people');

export default function OperationsPeoplePage() {
  const { find } = route.useSearch();
  const navigate = route.useNavigate();
  // what was found before stays until the next answer is here
  const asked = useDeferredValue(find.trim());
  const { people, more } = useSuspenseQuery(peopleBy(asked)).data;
  return (
    <>
      <OperationsHeader title={words.title} lead={words.lead} />
      <div className={cx(css.page)}>
        <SearchField
          label={words.find}
          hint={words.findHint}
          value={find}
          onChange={(text) => navigate({ search: { find: text }, replace: true, resetScroll: false })}
        />
        <p role="status" className={cx(css.found)}>
          {people.length > 0 && words.found(people.length, more)}
        </p>
        {people.length === 0 && <Nobody asked={asked} />}
        {people.length > 0 && (
          <ul className={cx(css.people)}>
            {people.map((person) => (
              <Person key={person.personId} person={person} />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

const Nobody = ({ asked }: { asked: string }) =>
  asked.length < LEAST_FIND ? (
    <EmptyState title={words.begin}>
      <p>{words.beginText}</p>
    </EmptyState>
  ) : (
    <EmptyState title={words.nobody(asked)}>
      <p>{words.nobodyText}</p>
    </EmptyState>
  );

function Person({ person }: { person: Schema['PersonFound'] }) {
  const { personId, name, roles, signIn } = person;
  return (
    <li className={cx(css.person)}>
      <div>
        <h2 className={cx(css.name)}>
          {name} <span className={cx(css.id)}>{personId}</span>
        </h2>
        <p className={cx(css.roles)}>{roles.length > 0 ? roles.join(' · ') : words.noRole}</p>
        <p>{signIn ? `${words.bound(dayOf(signIn.boundAt))} ${sessionsOf(signIn)}` : words.unbound}</p>
      </div>
      {signIn && <ReleaseSignIn person={person} />}
    </li>
  );
}

const sessionsOf = ({ sessions, seenAt }: Schema['SignIn']): string => words.sessions(sessions, seenAt && ago(seenAt));
