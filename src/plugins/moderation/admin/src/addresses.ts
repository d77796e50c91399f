interface Item { readonly contentType: string; readonly documentId: string }

/** The review screen of an item. */
export const reviewAddress = ({ contentType, documentId }: Item): string => `/plugins/review/${contentType}/${documentId}`;

/** Its form in the content manager. */
export const editAddress = ({ contentType, documentId }: Item): string => `/content-manager/collection-types/${contentType}/${documentId}`;
