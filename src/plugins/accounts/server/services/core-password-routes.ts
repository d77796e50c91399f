import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { AppError } from '../../../platform/server/public';
import { carryPassword } from './carried-password';
import { aroundCoreRoute } from './core-routes';
import { settingOwnPassword } from './password-setting';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const bodyOf = (ctx: Context): Fields => (isFields(ctx.request.body) ? ctx.request.body : {});

/** Core's ASCII rule sees a stand-in; ours sees the password (`admin::user.updateById`). */
const carrying = async (fields: unknown, next: Next): Promise<void> => {
  if (!isFields(fields) || typeof fields.password !== 'string') return next();
  await carryPassword(fields.password, async (standIn) => {
    fields.password = standIn;
    await next();
  });
};

/** Every way of core by which a password is set over HTTP. */
export const openCorePasswordRoutes = (strapi: Core.Strapi): void => {
  aroundCoreRoute(strapi, 'authenticated-user.updateMe', (ctx, next) => settingOwnPassword('profile', () => carrying(bodyOf(ctx), next)));
  aroundCoreRoute(strapi, 'authentication.resetPassword', (ctx, next) => settingOwnPassword('mailed-reset', () => carrying(bodyOf(ctx), next)));
  aroundCoreRoute(strapi, 'authentication.register', (ctx, next) => settingOwnPassword('invitation', () => carrying(bodyOf(ctx).userInfo, next)));
  aroundCoreRoute(strapi, 'user.update', (ctx, next) => carrying(bodyOf(ctx), next));
  // The first account comes from the command line: on an empty installation this door stands open to whoever comes first.
  aroundCoreRoute(strapi, 'authentication.registerAdmin', async () => {
    throw new AppError('account.by-command', 403, 'Tài khoản đầu tiên được tạo trên máy chủ bằng lệnh `npm run create-operator`; không đăng ký qua trang web.');
  });
};
