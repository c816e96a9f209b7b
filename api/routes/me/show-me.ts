import { listPeople } from '../../../db/organization/people.ts';
import { listScopeNames } from '../../../db/organization/scope-names.ts';
import { meSchema } from '../../contract/me.ts';
import { route } from '../../http/route.ts';
import { meView } from '../../views/me-view.ts';

export const showMe = route({
  method: 'get',
  path: '/api/me',
  operationId: 'show_me',
  summary: 'Who the acting person is: their roles and sides, the teams they lead, and what they may do.',
  action: 'read_own_tasks',
  responds: { status: 200, description: 'The acting person, as of today.', schema: meSchema },
  async handle({ deps, actor }) {
    const [person] = await listPeople(deps.pool, [actor.personId]);
    return meView(actor, person?.name ?? actor.personId, await listScopeNames(deps.pool, actor.roles));
  },
});
