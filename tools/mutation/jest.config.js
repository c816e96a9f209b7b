// The examples of domain/staffing/ alone, in one file, so that the program is loaded once for each change: no servers, and no drawn
// cases, which would notice a change today and not tomorrow.

import base from '../../jest.config.js';

const { globalSetup: _, globalTeardown: __, ...pure } = base;

/** @type {import('jest').Config} */
export default { ...pure, rootDir: '../..', roots: ['<rootDir>/tools/mutation'], testMatch: ['**/examples.ts'] };
