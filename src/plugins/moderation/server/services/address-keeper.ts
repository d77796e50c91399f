import type { Core } from '@strapi/strapi';
import type { SlugAnswer, SlugQuestion } from '../../contracts';

/** Who knows which addresses of a content type are taken; the portal's content rules register themselves. */
export type AddressKeeper = (strapi: Core.Strapi, asked: SlugQuestion) => Promise<SlugAnswer>;

const keepers = new Map<string, AddressKeeper>();

export const registerAddressKeeper = (contentType: string, keeper: AddressKeeper): void => {
  keepers.set(contentType, keeper);
};

export const addressKeeper = (contentType: string): AddressKeeper | undefined => keepers.get(contentType);
