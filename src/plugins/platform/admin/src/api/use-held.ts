import { useAuth } from '@strapi/strapi/admin';
import { useCallback } from 'react';

interface Held {
  /** Until the person's rights are known nothing is held. */
  readonly loading: boolean;
  /** Whether the person has this Strapi action somewhere (for a content type: on it); what he may do with which item, the server says. */
  holds(action: string, subject?: string): boolean;
}

/**
 * The rights of the signed-in person. Core's `useRBAC` asks once: on a page that is opened by its address it may ask
 * before the rights are there, and then never again.
 */
export const useHeld = (): Held => {
  const permissions = useAuth('useHeld', (state) => state.permissions);
  const loading = useAuth('useHeld', (state) => state.isLoading);
  const holds = useCallback((action: string, subject?: string) =>
    permissions.some((held) => held.action === action && (subject === undefined || held.subject === subject)), [permissions]);
  return { loading, holds };
};
