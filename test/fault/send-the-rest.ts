import { createSendOutbox } from '../../application/mails/send-outbox.ts';
import { createPool } from '../../db/pool.ts';
import { createTransport } from '../../mail/smtp/transport.ts';
import type { World } from './world.ts';

// longer than a row may be `sending` before its sender counts as dead
const SENDER_IS_DEAD_MS = 3 * 60_000;

/** The outbox as a later worker finds it, when the rows of every killed sender count as abandoned. */
export async function sendTheRest(world: World): Promise<void> {
  await world.stopWorker();
  const pool = createPool(world.workerUrl);
  const transport = createTransport(world.mail.url);
  const clock = { now: () => Date.now() + SENDER_IS_DEAD_MS };
  const { mailFrom, publicUrl } = world;
  await createSendOutbox({ pool, transport, clock, mailFrom, publicUrl })();
  transport.close();
  await pool.end();
}
