import { readConfig } from '../config/config.ts';
import { refuseEverybody } from './auth/authenticate.ts';
import { runApi } from './run-api.ts';

runApi(readConfig(), () => ({ authenticate: refuseEverybody }));
