import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { AppConfig } from '../platform/config/app-config';

export interface Mail {
  id: string;
  recipient: string;
  subject: string;
  body: string;
}

export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;
}

export const mailerOf = (config: AppConfig): Mailer => (config.smtpUrl ? new SmtpMailer(config, config.smtpUrl) : new FolderMailer(config));

const message = (from: string, { id, recipient, subject, body }: Mail) => ({
  from,
  // An object, not text: an address cannot then turn into several.
  to: { name: '', address: recipient },
  subject,
  text: body,
  messageId: `<${id}@cqdg>`,
  headers: { 'Auto-Submitted': 'auto-generated' },
});

class SmtpMailer extends Mailer {
  private readonly transport;

  constructor(
    private readonly config: AppConfig,
    url: string,
  ) {
    super();
    this.transport = createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 });
  }

  async send(mail: Mail): Promise<void> {
    await this.transport.sendMail(message(this.config.mailFrom, mail));
  }
}

/** Without a mail server, mails become files that any mail program opens. */
class FolderMailer extends Mailer {
  private readonly transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(private readonly config: AppConfig) {
    super();
  }

  async send(mail: Mail): Promise<void> {
    const folder = join(this.config.dataDir, 'mail');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const { message: bytes } = await this.transport.sendMail(message(this.config.mailFrom, mail));
    const file = `${new Date().toISOString().replace(/[:.]/g, '-')}-${mail.id}.eml`;
    await writeFile(join(folder, file), bytes as Buffer, { mode: 0o600 });
  }
}
