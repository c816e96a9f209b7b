import { stopEverything } from './stop-at-end.ts';

export default stopEverything;
