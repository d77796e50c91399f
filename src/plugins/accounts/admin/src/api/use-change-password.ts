import { useAuth, useFetchClient } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import type { OwnAccount } from '../../../contracts';

/** Changes the own password. The change ends every session, so the person is signed in again with the new one; the page is loaded anew. */
export const useChangePassword = (account: OwnAccount) => {
  const { post } = useFetchClient();
  const login = useAuth('useChangePassword', (state) => state.login);
  return useCallback(async (currentPassword: string, password: string): Promise<void> => {
    await post('/accounts/me/password', { currentPassword, password });
    await login({ email: account.email, password, rememberMe: false });
    // Signed in or not: without a session core shows the sign-in page.
    window.location.reload();
  }, [account.email, login, post]);
};
