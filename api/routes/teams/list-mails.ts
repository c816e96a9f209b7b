import { z } from 'zod';
import { teamResource } from '../../../application/authorization.ts';
import { listTeamMails } from '../../../db/mail/ledger.ts';
import { can } from '../../../domain/permissions.ts';
import { SIDES } from '../../../domain/vocabulary.ts';
import { teamPath } from '../../contract/fields.ts';
import { mailSchema } from '../../contract/mail.ts';
import { readTeam } from '../../http/read-team.ts';
import { route } from '../../http/route.ts';
import { mailView } from '../../views/mail-view.ts';

// a team gets a few dozen in a year
const NEWEST = 200;

export const listMails = route({
  method: 'get',
  path: '/api/cycles/{budgetYear}/ubts/{ubtId}/mails',
  operationId: 'list_mails',
  summary: `The newest ${NEWEST} mails about the team’s cycle. The morning’s lists of whoever has a seat are shown to those who are shown who is behind.`,
  action: 'read_team',
  params: teamPath,
  responds: { status: 200, description: 'Newest first.', schema: z.object({ mails: z.array(mailSchema) }) },
  place: readTeam,
  async handle({ deps, actor, team }) {
    const { budgetYear, ubtId, snapshot } = team;
    const seatHolders = SIDES.flatMap((side) => snapshot.seats[side].personId ?? []);
    // who gets reminded is behind
    const withDigests = can(actor, 'read_who_is_behind', teamResource(team));
    const mails = await listTeamMails(deps.pool, { budgetYear, ubtId, seatHolders }, withDigests, NEWEST);
    return { mails: mails.map(mailView) };
  },
});
