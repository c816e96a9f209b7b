// Whoever brings nothing that the issuer vouches for is nobody, whatever else they send.

import { ROUTES } from '../../api/routes.ts';
import { type Product, startProduct } from '../support/product.ts';
import { bringIn, PEOPLE } from '../support/team-year.ts';
import { send } from './send.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
  await bringIn(product);
}, 120_000);
afterAll(() => product.stop());

it.each(ROUTES.map(({ method, path }) => [method.toUpperCase(), path]))(
  'believes no header that names a person: %s %s',
  async (method, path) => {
    for (const person of [PEOPLE.nationalLabor, 'operations', 'NOBODY']) {
      const answer = await send(product.url, {
        method,
        path: path.replaceAll(/\{\w+\}/g, '2030'),
        headers: { 'X-Acting-Person': person, 'Idempotency-Key': 'k', 'Content-Type': 'application/json' },
        ...(method === 'GET' ? {} : { body: '{}' }),
      });
      expect(answer).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
    }
  },
);

it('has no inbox and no issuer', async () => {
  for (const path of ['/inbox', '/issuer/.well-known/openid-configuration']) {
    expect((await send(product.url, { path })).status).toBe(404);
  }
});

it('answers whether it is well to whoever asks', async () => {
  expect(await send(product.url, { path: '/healthz' })).toMatchObject({ status: 200 });
  expect(await send(product.url, { path: '/readyz' })).toMatchObject({ status: 200 });
});
