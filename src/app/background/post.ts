import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';

/** A mail on its way out. `key` makes a second sending of the same mail recognizable to the receiver. */
export interface OutgoingMail {
  to: string;
  subject: string;
  text: string;
  key: string;
  headers?: Record<string, string>;
}

export interface Post {
  send(mail: OutgoingMail): Promise<void>;
}

/** Sends by the configured server; where none is configured, mails stay in the house and say so in the log. */
export function openPost(config: Config, unsent: (mail: OutgoingMail) => void): Post {
  if (!config.SMTP_URL) return { send: async (mail) => unsent(mail) };
  const transport = createTransport(config.SMTP_URL);
  return {
    send: async ({ to, subject, text, key, headers }) => {
      await transport.sendMail({
        from: config.MAIL_FROM,
        to,
        subject,
        text,
        ...(headers ? { headers } : {}),
        messageId: `<${mailNumber(key)}@openimr>`,
      });
    },
  };
}

/** What a mail is known by outside: of its key, which names the case and the notice, no word may leave the house. */
export const mailNumber = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 32);
