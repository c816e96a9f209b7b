import { configOrExit } from '../config/config-or-exit.ts';
import { runApi } from './run-api.ts';

runApi(configOrExit());
