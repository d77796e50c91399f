import type { Core } from '@strapi/strapi';

interface MailTemplate {
  options: { from: { name: string; email: string }; object: string; message: string };
}

const SENDER = { name: 'Cổng Tỉnh', email: 'cong-tinh@localhost' };
const CORE_SENDER = 'no-reply@strapi.io';

const WORDS: Readonly<Record<string, { object: string; message: string }>> = {
  reset_password: {
    object: 'Đặt lại mật khẩu',
    message: '<p>Xin mở liên kết sau để đặt mật khẩu mới:</p>\n<p><%= URL %>?code=<%= TOKEN %></p>\n<p>Nếu anh/chị không gửi yêu cầu này, xin bỏ qua thư.</p>',
  },
  email_confirmation: {
    object: 'Xác nhận địa chỉ thư điện tử',
    message: '<p>Xin mở liên kết sau để xác nhận địa chỉ thư điện tử:</p>\n<p><%= URL %>?confirmation=<%= CODE %></p>',
  },
};

/**
 * Core stores its English mails with its own sender on a first start. None is sent today (the public has no
 * account), but the settings page shows them. Mails that somebody has edited stay as they are.
 */
export const sayMailsInVietnamese = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'email' });
  const mails = (await store.get({})) as Record<string, MailTemplate> | null;
  if (!mails || !Object.values(mails).some(({ options }) => options.from.email === CORE_SENDER)) return;
  const said = Object.entries(mails).map(([key, mail]) => {
    const words = WORDS[key];
    return [key, words && mail.options.from.email === CORE_SENDER ? { ...mail, options: { ...mail.options, from: SENDER, ...words } } : mail];
  });
  await store.set({ value: Object.fromEntries(said) });
};
