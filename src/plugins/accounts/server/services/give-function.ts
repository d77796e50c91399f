import type { Core } from '@strapi/strapi';
import { AppError } from '../../../platform/server/public';
import { grantAssignment } from '../../../units/server/public';
import type { Actor } from '../../../units/contracts';
import type { IssuedFunction } from '../../contracts';

const fieldOf = (path: string): string => (path === 'document' ? 'documentFileId' : path);

/** Does something of units, whose refusals name the caller's own fields. @param path what stands before them, with its dot */
export const inCallersFields = async <T>(work: () => Promise<T>, path = ''): Promise<T> => {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.fields.length === 0) throw thrown;
    throw new AppError(thrown.code, thrown.status, thrown.message, thrown.fields.map((field) => ({ ...field, path: `${path}${fieldOf(field.path)}` })));
  }
};

/** Gives a function as `grantAssignment` does. @returns documentId of the assignment */
export const giveFunction = (strapi: Core.Strapi, actor: Actor, userId: number, given: IssuedFunction, path = ''): Promise<string> => {
  const { documentFileId, programme, fields = [], categories = [], ...rest } = given;
  return inCallersFields(() => grantAssignment(strapi, actor, { ...rest, userId, fields, categories, programme: programme ?? null, document: documentFileId ?? null }), path);
};
