-- Who signs in: which account of an issuer is which person, and the sessions of their browsers.

create table accounts (
  issuer text not null,
  subject text not null,
  person_id text not null references people on delete cascade,
  bound_at timestamptz not null,
  primary key (issuer, subject),
  -- a ref that is given to somebody new brings nobody else's roles with it
  unique (issuer, person_id)
);

create table sessions (
  -- of 256 random bits that only the browser's cookie holds
  session_hash bytea primary key check (octet_length(session_hash) = 32),
  issuer text not null,
  subject text not null,
  -- the issuer's proof of this sign-in; only to sign out there without a question
  id_token text not null,
  began_at timestamptz not null,
  -- kept to the minute
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  foreign key (issuer, subject) references accounts on delete cascade
);
-- the sessions of one account: to end them all
create index sessions_account on sessions (issuer, subject);
-- those that are over: deleted when somebody signs in
create index sessions_ends_at on sessions (ends_at);

grant select, insert, delete on accounts to joint_staffing_api;
grant select, insert, delete, update (seen_at) on sessions to joint_staffing_api;

-- the first operations staff are named by a program, before anybody is on record who could import them
alter table role_assignments drop constraint role_assignments_source_check;
alter table role_assignments add constraint role_assignments_source_check
  check (source in ('roster_import', 'role_import', 'naming', 'appointment'));
