import { readConfig } from '../config/config.ts';
import { runApi } from './run-api.ts';

runApi(readConfig());
