/** What is recorded of a core type. A closed list: what stands in no list (hashes, tokens, secrets) is never recorded. */
export interface CoreModel {
  readonly plain: readonly string[];
  /** Stored encrypted. */
  readonly personal: readonly string[];
  /** Relations, by the ids of their targets. */
  readonly relations: readonly string[];
  /** Secret attribute → the name under which only the fact of its change is recorded. */
  readonly secrets: Readonly<Record<string, string>>;
}

const model = (plain: readonly string[], more: Partial<Omit<CoreModel, 'plain'>> = {}): CoreModel =>
  ({ plain, personal: [], relations: [], secrets: {}, ...more });

const TOKEN = model(['name', 'description', 'type', 'kind', 'lifespan', 'expiresAt'], {
  relations: ['adminUserOwner'],
  secrets: { accessKey: 'keyChanged' },
});

export const CORE_MODELS: Readonly<Record<string, CoreModel>> = {
  'admin::user': model(['isActive', 'blocked', 'preferedLanguage'], {
    personal: ['firstname', 'lastname', 'username', 'email'],
    relations: ['roles'],
    secrets: { password: 'passwordChanged' },
  }),
  'admin::role': model(['name', 'code', 'description']),
  'admin::permission': model(['action', 'actionParameters', 'subject', 'properties', 'conditions'], { relations: ['role', 'apiToken'] }),
  'admin::api-token': TOKEN,
  'admin::api-token-permission': model(['action'], { relations: ['token'] }),
  'admin::transfer-token': model(['name', 'description', 'lifespan', 'expiresAt'], { secrets: { accessKey: 'keyChanged' } }),
  'admin::transfer-token-permission': model(['action'], { relations: ['token'] }),
  'strapi::webhook': model(['name', 'events', 'enabled'], { personal: ['url'], secrets: { headers: 'headersChanged' } }),
  'plugin::i18n.locale': model(['name', 'code']),
  'plugin::upload.file': model(['name', 'alternativeText', 'caption', 'focalPoint', 'ext', 'mime', 'size', 'url', 'folderPath', 'sha256', 'signaturePresent', 'unitId']),
  'plugin::upload.folder': model(['name', 'path'], { relations: ['parent'] }),
  'plugin::users-permissions.user': model(['blocked', 'confirmed', 'provider'], {
    personal: ['username', 'email'],
    relations: ['role'],
    secrets: { password: 'passwordChanged' },
  }),
  'plugin::users-permissions.role': model(['name', 'description', 'type']),
  'plugin::users-permissions.permission': model(['action'], { relations: ['role'] }),
};
