import { type DataFolder, forgetEverything } from './data-folder.ts';
import { requireFree } from './ports.ts';
import type { Log } from './progress.ts';
import { endLeftovers, findOwner } from './run-record.ts';

/** Makes sure that the data folder is ours alone, and ends what a killed start left running on it. */
export async function takeOver(folder: DataFolder, fresh: boolean, port: number, log: Log): Promise<void> {
  const owner = findOwner(folder.run);
  if (owner) {
    throw new Error(
      `npm start is already running on ${folder.root} (process ${owner.pid}). Stop it with Ctrl-C there, or use another folder and port: DATA_DIR=.data-2 PORT=${port + 1} npm start`,
    );
  }
  const ended = await endLeftovers(folder.run);
  if (ended.length > 0)
    log(`Ended what a killed start had left: ${ended.map(({ name, pid }) => `${name} (${pid})`).join(', ')}.`);
  await requireFree(port);
  if (fresh) {
    await forgetEverything(folder);
    log(`Began again: the data in ${folder.root} are gone.`);
  }
}
