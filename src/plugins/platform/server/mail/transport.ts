import { createTransport, type SendMailOptions } from 'nodemailer';
import { mkdir, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import path from 'node:path';

export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

const sender = () => process.env.MAIL_FROM ?? 'cong-tinh@localhost';

/** Writes the message as an .eml file: the demo shows its mails in a folder instead of sending them. */
const intoFolder = async (folder: string, message: SendMailOptions): Promise<void> => {
  const info = await createTransport({ streamTransport: true, buffer: true, newline: 'unix' }).sendMail(message);
  await mkdir(folder, { recursive: true });
  const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.eml`;
  await writeFile(path.join(folder, name), info.message as Buffer);
};

const overSmtp = async (message: SendMailOptions): Promise<void> => {
  const transport = createTransport({
    host: process.env.SMTP_HOST,
    port: Number(process.env.SMTP_PORT ?? 587),
    secure: process.env.SMTP_SECURE === 'true',
    auth: process.env.SMTP_USER ? { user: process.env.SMTP_USER, pass: process.env.SMTP_PASSWORD } : undefined,
  });
  await transport.sendMail(message);
};

/** Sends one mail: into MAIL_DIR when set (demo, tests), otherwise by SMTP_HOST. */
export const sendMail = async (mail: OutgoingMail): Promise<void> => {
  const message = { from: sender(), to: mail.to, subject: mail.subject, text: mail.text };
  if (process.env.MAIL_DIR) return intoFolder(process.env.MAIL_DIR, message);
  if (process.env.SMTP_HOST) return overSmtp(message);
  throw new Error('No mail transport: set SMTP_HOST (or MAIL_DIR)');
};
