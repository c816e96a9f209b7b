import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime, { type Email } from 'postal-mime';
import { listenForMail } from '../../local/mail-sink.ts';

/**
 * accept · refuse: a permanent 550 · defer: a temporary 451 · slow: accepts after `slowMs` ·
 * hang-after-data: the mail is received and kept, but never acknowledged.
 */
export type SinkMode = 'accept' | 'refuse' | 'defer' | 'slow' | 'hang-after-data';

export interface TestMailSink {
  url: string;
  port: number;
  mode: SinkMode;
  slowMs: number;
  /** every mail whose body arrived and was not refused, oldest first; acknowledged or not */
  messages: Email[];
  /** Resolves once that many have arrived; throws after ten seconds. */
  waitForMessages(count: number): Promise<Email[]>;
  close(): Promise<void>;
}

/** A real SMTP server that a test can make behave badly. */
export async function startMailSink(mode: SinkMode = 'accept', port = 0): Promise<TestMailSink> {
  const sink = await listenForMail(port, (raw) => receive(raw));
  const state: TestMailSink = {
    url: sink.url,
    port: sink.port,
    mode,
    slowMs: 500,
    messages: [],
    async waitForMessages(count) {
      const until = Date.now() + 10_000;
      while (state.messages.length < count) {
        if (Date.now() > until) throw new Error(`Waited for ${count} mails, ${state.messages.length} came.`);
        await sleep(20);
      }
      return state.messages;
    },
    close: sink.close,
  };

  async function receive(raw: Buffer): Promise<void> {
    if (state.mode === 'refuse') throw reply(550, 'The test refuses this mail.');
    if (state.mode === 'defer') throw reply(451, 'The test wants this mail later.');
    state.messages.push(await PostalMime.parse(raw));
    if (state.mode === 'hang-after-data') await new Promise(() => undefined);
    if (state.mode === 'slow') await sleep(state.slowMs);
  }
  return state;
}

const reply = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });
