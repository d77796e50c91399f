import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';

interface Opening { readonly unit: string; readonly template: string; readonly path?: string; readonly title?: string }
interface Made { readonly data: { readonly data: { readonly documentId: string } } }

/** The acts of these screens, one function per route. New drafts go through the content manager like every other. */
export const useSiteActs = () => {
  const { post } = useFetchClient();
  return useMemo(() => ({
    open: async (opening: Opening): Promise<string> => ((await post('/component-pages/sites', opening)) as Made).data.data.documentId,
    complete: (site: string) => post(`/component-pages/sites/${site}/complete`, {}),
    begin: async (site: string, purpose: string): Promise<string> => ((await post(`/component-pages/sites/${site}/pages`, { purpose })) as Made).data.data.documentId,
    draft: async (contentType: string, data: Readonly<Record<string, unknown>>): Promise<string> =>
      ((await post(`/content-manager/collection-types/${contentType}`, data)) as Made).data.data.documentId,
  }), [post]);
};
