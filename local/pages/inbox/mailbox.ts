import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Address, type Email } from 'postal-mime';

export interface MailSummary {
  id: string;
  from: string;
  to: string;
  subject: string;
  at: Date;
}

const ID = /^[0-9TZ-]{1,60}$/;

/** The received mails of one folder; a file never changes once it is there. */
export class Mailbox {
  readonly #folder: string;
  readonly #summaries = new Map<string, MailSummary>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Newest first; `to` matches part of an address or name, `before` is the id of the last mail already seen. */
  async list({ to, before, limit }: { to: string; before: string; limit: number }): Promise<MailSummary[]> {
    const wanted = to.trim().toLowerCase();
    const found: MailSummary[] = [];
    for (const id of (await this.#ids()).filter((known) => !before || known < before)) {
      const mail = await this.#summary(id);
      if (mail?.to.toLowerCase().includes(wanted)) found.push(mail);
      if (found.length === limit) break;
    }
    return found;
  }

  /** Undefined where there is no such mail. */
  async find(id: string): Promise<{ summary: MailSummary; email: Email } | undefined> {
    // an id is a file's name: nothing else may reach the file system
    if (!ID.test(id)) return undefined;
    const raw = await readFile(join(this.#folder, `${id}.eml`)).catch(() => undefined);
    if (!raw) return undefined;
    const email = await PostalMime.parse(raw);
    return { email, summary: summarize(id, email) };
  }

  async #ids(): Promise<string[]> {
    const files = await readdir(this.#folder).catch(() => []);
    const ids = files.filter((name) => name.endsWith('.eml')).map((name) => name.slice(0, -'.eml'.length));
    return ids
      .filter((id) => ID.test(id))
      .sort()
      .reverse();
  }

  async #summary(id: string): Promise<MailSummary | undefined> {
    const known = this.#summaries.get(id);
    if (known) return known;
    const found = await this.find(id);
    if (found) this.#summaries.set(id, found.summary);
    return found?.summary;
  }
}

function summarize(id: string, email: Email): MailSummary {
  return {
    id,
    from: addresses(email.from ? [email.from] : []),
    to: addresses(email.to ?? []),
    subject: email.subject?.trim() || '(no subject)',
    at: receivedAt(id),
  };
}

function addresses(list: Address[]): string {
  return list.map(({ name, address }) => (name ? `${name} <${address ?? ''}>` : (address ?? ''))).join(', ');
}

// 2027-01-05T08-00-00-123Z-0001
function receivedAt(id: string): Date {
  const [, day, hours, minutes, seconds, ms] = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z/.exec(id) ?? [];
  const at = new Date(`${day}T${hours}:${minutes}:${seconds}.${ms}Z`);
  return Number.isNaN(at.getTime()) ? new Date(0) : at;
}
