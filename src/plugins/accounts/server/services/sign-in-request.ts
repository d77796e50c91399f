import type { Core } from '@strapi/strapi';
import type { Attempt } from '../domain/lockout';

interface CountedRequest {
  readonly email: string;
  readonly attempt: Attempt;
}

const counted = new WeakMap<object, CountedRequest>();

/** Core compares addresses in lower case; so does the count. */
export const addressTyped = (email: string): string => email.toLowerCase();

export const noteAttempt = (state: object, email: string, attempt: Attempt): void => {
  counted.set(state, { email, attempt });
};

/**
 * The counted attempt of the running request; null when it was not counted. Whoever finds a way around the count must not
 * be able to guess there, so such a sign-in is refused.
 */
export const attemptOfRequest = (strapi: Core.Strapi, email: string): Attempt | null => {
  const state = strapi.requestContext.get()?.state as object | undefined;
  const request = state && counted.get(state);
  return request?.email === email ? request.attempt : null;
};
