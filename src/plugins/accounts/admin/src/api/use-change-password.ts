import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback } from 'react';

/**
 * Changes the own password. Every session ends and the answer brings a new one for this browser, as a cookie: the next
 * request is refused for its old token, and core then fetches a new one by the cookie and asks again.
 */
export const useChangePassword = () => {
  const { post } = useFetchClient();
  return useCallback((currentPassword: string, password: string) => post('/accounts/me/password', { currentPassword, password }), [post]);
};
