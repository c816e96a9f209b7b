// The API of `npm start`: the same as in production, with the issuer of one machine and its pages beside it.

import { runApi } from '../api/run-api.ts';
import { configOrExit } from '../config/config-or-exit.ts';
import { createPages } from './pages/pages.ts';
import { keptSigningKey } from './sign-in/key.ts';

const config = configOrExit();
if (!config.signingKeyFile) throw new Error('SIGNING_KEY_FILE is missing: npm start says where it lies.');
const signingKey = await keptSigningKey(config.signingKeyFile);
runApi(config, (deps) => createPages({ ...config, ...deps, signingKey }));
