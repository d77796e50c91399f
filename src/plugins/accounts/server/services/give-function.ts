import type { Core } from '@strapi/strapi';
import { AppError } from '../../../platform/server/public';
import { grantAssignment } from '../../../units/server/public';
import type { Actor } from '../../../units/contracts';
import type { IssuedFunction } from '../../contracts';

const fieldOf = (path: string): string => (path === 'document' ? 'documentFileId' : path);

/**
 * Gives a function as `grantAssignment` does; what is
 * wrong is named by the caller's own fields. @param path of the function in what was sent, with its dot
 * @returns documentId of the assignment
 */
export const giveFunction = async (strapi: Core.Strapi, actor: Actor, userId: number, given: IssuedFunction, path = ''): Promise<string> => {
  const { documentFileId, programme, fields = [], categories = [], ...rest } = given;
  try {
    return await grantAssignment(strapi, actor, { ...rest, userId, fields, categories, programme: programme ?? null, document: documentFileId ?? null });
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.fields.length === 0) throw thrown;
    throw new AppError(thrown.code, thrown.status, thrown.message, thrown.fields.map((field) => ({ ...field, path: `${path}${fieldOf(field.path)}` })));
  }
};
