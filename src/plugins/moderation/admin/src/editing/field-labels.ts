import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/content-manager/strapi-admin';
import { useCallback } from 'react';

/** What an attribute is called in this form. */
export const useFieldLabels = (model: string): ((path: string) => string) => {
  const { edit } = useDocumentLayout(model);
  return useCallback((path: string) => edit.metadatas[path]?.label ?? path, [edit]);
};
