// Until sign-in comes, a server that is not on somebody's own machine believes nobody.

import { refuseEverybody } from '../../api/auth/authenticate.ts';
import { ROUTES } from '../../api/routes.ts';
import { type Product, startProduct } from '../support/product.ts';
import { bringIn, PEOPLE } from '../support/team-year.ts';
import { type AnotherApi, startAnotherApi } from './another-api.ts';
import { send } from './send.ts';

let product: Product;
let production: AnotherApi;
beforeAll(async () => {
  product = await startProduct();
  await bringIn(product);
  production = await startAnotherApi(product, { authenticate: refuseEverybody });
}, 120_000);
afterAll(() => production.stop());
afterAll(() => product.stop());

it.each(ROUTES.map(({ method, path }) => [method.toUpperCase(), path]))(
  'never believes the header that names a person: %s %s',
  async (method, path) => {
    for (const person of [PEOPLE.nationalLabor, 'operations', 'NOBODY', undefined]) {
      const answer = await send(production.url, {
        method,
        path: path.replaceAll(/\{\w+\}/g, '2030'),
        headers: { 'Idempotency-Key': 'k', 'Content-Type': 'application/json' },
        ...(person === undefined ? {} : { person }),
        ...(method === 'GET' ? {} : { body: '{}' }),
      });
      expect(answer).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
    }
  },
);

it('has no inbox', async () => {
  expect((await send(production.url, { path: '/inbox' })).status).toBe(404);
});

it('answers whether it is well to whoever asks', async () => {
  expect(await send(production.url, { path: '/healthz' })).toMatchObject({ status: 200 });
  expect(await send(production.url, { path: '/readyz' })).toMatchObject({ status: 200 });
});
