import type { Core } from '@strapi/strapi';

/** Ends every session of an account, or those of one device, on every node: core looks the session up on each request. */
export const endSessions = async (strapi: Core.Strapi, userId: number, deviceId?: string): Promise<void> => {
  const { sessionManager } = strapi as unknown as { sessionManager: SessionManager };
  // On the command line nobody has defined the origin; sessions are rows all the same.
  if (sessionManager.hasOrigin('admin')) await sessionManager('admin').invalidateRefreshToken(String(userId), deviceId);
};

interface SessionManager {
  (origin: 'admin'): { invalidateRefreshToken(userId: string, deviceId?: string): Promise<void> };
  hasOrigin(origin: string): boolean;
}
