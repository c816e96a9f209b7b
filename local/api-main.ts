// The API of `npm start`: the same as in production, but for who acts, which a header says, and the local pages.

import { runApi } from '../api/run-api.ts';
import { readConfig } from '../config/config.ts';
import { actByHeader } from './act-by-header.ts';
import { createPages } from './pages/pages.ts';

const config = readConfig();
runApi(config, (deps) => ({ authenticate: actByHeader(deps), pages: createPages({ ...config, ...deps }) }));
