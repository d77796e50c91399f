interface Named { readonly contentType: string; readonly documentId: string }

export const PAGE = '/plugins/linked-copies';
export const reviewAddress = ({ contentType, documentId }: Named): string => `/plugins/review/${contentType}/${documentId}`;
export const editAddress = ({ contentType, documentId }: Named): string => `/content-manager/collection-types/${contentType}/${documentId}`;
