import type { Core } from '@strapi/strapi';
import { prepareQueue } from './jobs/worker';
import { loadClock } from './services/clock';
import { keepTokensHashed } from './services/tokens-at-rest';
import { sendMail } from './mail/transport';

/** Core mails (password reset) leave by the same transport as ours. */
const useOurTransport = (strapi: Core.Strapi): void => {
  const email = strapi.plugin('email') as unknown as { provider: unknown } | undefined;
  if (!email) return;
  email.provider = {
    send: ({ to, subject, text, html }: { to: string; subject: string; text?: string; html?: string }) =>
      sendMail({ to, subject, text: text ?? html ?? '', ...(text && html ? { html } : {}) }),
  };
};

const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await loadClock(strapi);
  await keepTokensHashed(strapi);
  await prepareQueue(strapi);
  useOurTransport(strapi);
};

export default bootstrap;
