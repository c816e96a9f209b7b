// The claim: a morning's mail to everybody who owes something leaves nearly as fast as a bare pooled loop could send it, although
// every mail is composed from duties, written once, claimed before it is sent and marked afterwards.

import nodemailer from 'nodemailer';
import { CONNECTIONS } from '../mail/smtp/transport.ts';
import { type MailBench, startMailBench } from '../test/support/mail-bench.ts';
import { BUDGET_YEAR, type MailFactory } from '../test/support/mail-factories.ts';
import setup from '../test/support/servers/setup.ts';
import { stopEverything } from '../test/support/servers/stop-at-end.ts';
import { quantile } from './load.ts';
import { table } from './table.ts';

const PEOPLE = 7900;
const ROUNDS = 3;
const LEAST = 0.6;

await setup();
try {
  const rounds = [];
  for (let round = 1; round <= ROUNDS; round += 1) rounds.push(await measure(round));
  console.log(table(rounds.map(({ ratio, ...row }) => ({ ...row, ratio: ratio.toFixed(2) }))));
  const median = quantile(
    rounds.map(({ ratio }) => ratio),
    0.5,
  );
  const met = median >= LEAST;
  console.log(
    `\nMedian ${median.toFixed(2)}× the bare loop's rate; the target is ≥ ${LEAST}×: ${met ? 'met' : 'missed'}.`,
  );
  process.exitCode = met ? 0 : 1;
} finally {
  await stopEverything();
}

async function measure(round: number) {
  const bench = await startMailBench();
  try {
    await fillTeams(bench.factory);
    const before = await bareLoop(bench);
    const began = performance.now();
    const counts = await bench.morning('2026-09-16');
    const ownMs = performance.now() - began;
    if (counts.sent !== PEOPLE) throw new Error(`Not everybody was mailed: ${JSON.stringify(counts)}`);
    const after = await bareLoop(bench);
    const bareMs = (before + after) / 2;
    return {
      round,
      people: PEOPLE,
      'bare a second': Math.round((PEOPLE / bareMs) * 1000),
      'own a second': Math.round((PEOPLE / ownMs) * 1000),
      'last mail after s': Number((ownMs / 1000).toFixed(1)),
      ratio: bareMs / ownMs,
    };
  } finally {
    await bench.close();
  }
}

/** Milliseconds for as many mails of the same size, over as many connections, with nothing kept about them. */
async function bareLoop({ sink, deps }: MailBench): Promise<number> {
  const transport = nodemailer.createTransport({ url: sink.url, pool: true, maxConnections: CONNECTIONS });
  const sample = sink.messages.at(-1);
  const [text, html] = [sample?.text ?? 'x'.repeat(1500), sample?.html ?? 'x'.repeat(4000)];
  const waiting = Array.from({ length: PEOPLE }, (_, n) => n).values();
  const began = performance.now();
  const send = async () => {
    for (const n of waiting) {
      await transport.sendMail({
        from: deps.mailFrom,
        to: `p${n}@example.org`,
        subject: '[Action required] What waits for you',
        text,
        html,
      });
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, send));
  const took = performance.now() - began;
  transport.close();
  return took;
}

/** Two co-leads for each team; each owes the team's filing. */
async function fillTeams(factory: MailFactory): Promise<void> {
  const facility = await factory.facility();
  // the first one brings its cycle
  await factory.team(facility);
  await factory.query(
    `with seat as (select n, 'lead-' || n as person_id, 'unit-' || n / 2 as ubt_id from generate_series(0, $1 - 1) n),
     person as (insert into people (person_id, name, email) select person_id, 'Person ' || n, person_id || '@example.org' from seat),
     team as (
       insert into ubts (ubt_id, name, kind, facility_id, modality)
       select distinct ubt_id, 'Team ' || ubt_id, 'ubt', $2, 'inpatient' from seat
     ),
     cycle as (
       insert into ubt_cycles (budget_year, ubt_id, stream, region_id, seq, calendar_version, phase, filing_state, snapshot, last_hash)
       select distinct $4::int, ubt_id, 'ubt-cycle:' || $4::int || ':' || ubt_id, $3, 1, 1, 'apply', 'not_started', '{}'::jsonb, '' from seat
     )
     insert into role_assignments
       (person_id, role, side, scope_kind, scope_id, starts_on, source, confirmed_by, confirmed_at)
     select person_id, 'co_lead', (array['labor', 'management'])[1 + n % 2], 'team', ubt_id, '2020-01-01', 'role_import',
       person_id, '2020-01-01' from seat`,
    [PEOPLE, facility.facilityId, facility.regionId, BUDGET_YEAR],
  );
  await factory.query(
    `insert into duties (budget_year, ubt_id, kind, subject, person_id, opened_at, due_at)
     select $1, scope_id, 'sign_filing', '', person_id, '2026-01-01', '2026-10-01T04:00:00Z'
     from role_assignments where role = 'co_lead'`,
    [BUDGET_YEAR],
  );
  await factory.query('analyze');
}
