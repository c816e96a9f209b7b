import type { Pool } from 'pg';
import type { Clock } from '../../domain/clock.ts';
import type { MailTransport } from '../../mail/smtp/transport.ts';

export interface MailDeps {
  pool: Pool;
  transport: MailTransport;
  clock: Clock;
  mailFrom: string;
  publicUrl: string;
}
