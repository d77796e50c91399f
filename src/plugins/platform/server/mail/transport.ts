import { createTransport, type SendMailOptions } from 'nodemailer';
import { mkdir, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { subjectLine } from '../domain/mail-subject';

export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same in HTML, for readers that show it. */
  readonly html?: string;
  /** Where the reader chooses what he gets; mail programs offer it beside the sender. */
  readonly choicesUrl?: string;
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

/** The message as nodemailer takes it. `Auto-Submitted` keeps holiday notes of others from answering. */
export const messageOf = ({ to, subject, text, html, choicesUrl }: OutgoingMail): SendMailOptions => ({
  from: sender(),
  to,
  subject: subjectLine(subject),
  text,
  ...(html === undefined ? {} : { html }),
  ...(choicesUrl === undefined ? {} : { list: { unsubscribe: choicesUrl } }),
  headers: { 'Auto-Submitted': 'auto-generated' },
});

/** Sends one mail: into MAIL_DIR when set (demo, tests), otherwise by SMTP_HOST. */
export const sendMail = async (mail: OutgoingMail): Promise<void> => {
  const message = messageOf(mail);
  if (process.env.MAIL_DIR) return intoFolder(process.env.MAIL_DIR, message);
  if (process.env.SMTP_HOST) return overSmtp(message);
  throw new Error('No mail transport: set SMTP_HOST (or MAIL_DIR)');
};
