import { createSecretKey } from 'node:crypto';
import type { Core } from '@strapi/strapi';

interface Origin {
  readonly jwtSecret?: unknown;
}

interface SessionManager {
  defineOrigin(origin: string, settings: Origin): void;
}

/**
 * Makes a key of the secret once. A text is tried as a public key first whenever a token is looked at: 0.7 ms of the
 * processor, twice in each staff request. Core defines its origins after this.
 */
export const readySessionKeys = (strapi: Core.Strapi): void => {
  const { sessionManager } = strapi as unknown as { sessionManager: SessionManager };
  const define = sessionManager.defineOrigin.bind(sessionManager);
  sessionManager.defineOrigin = (origin, settings) => {
    const { jwtSecret } = settings;
    define(origin, typeof jwtSecret === 'string' && jwtSecret !== '' ? { ...settings, jwtSecret: createSecretKey(jwtSecret, 'utf8') } : settings);
  };
};
