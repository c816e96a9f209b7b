import { errors, type TokenEndpointGrantContext } from 'oidc-provider';
import { type IssuerSettings, resourceServer } from './settings.ts';

/** An access token of a person, for whoever asks: what curl and the sample use instead of a browser. */
export const SAMPLE_PERSON_GRANT = 'urn:joint-staffing-cycle:sample-person';

export const samplePersonGrant =
  ({ find, apiAudience }: Pick<IssuerSettings, 'find' | 'apiAudience'>) =>
  async (ctx: TokenEndpointGrantContext<{ person?: string }>): Promise<void> => {
    const { provider, client, params } = ctx.oidc;
    const person = await find(params.person ?? '');
    if (!person) throw new errors.InvalidRequest(`nobody with the ref ${params.person ?? '(none given)'} is on record`);
    const token = new provider.AccessToken({
      accountId: person.ref,
      client,
      scope: '',
      gty: 'sample-person',
      grantId: '',
      claims: {},
    });
    token.resourceServer = new provider.ResourceServer(apiAudience, resourceServer(apiAudience));
    const value = await token.save();
    ctx.body = { access_token: value, expires_in: token.expiration, token_type: token.tokenType };
  };
