import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type * as StrapiModule from '@strapi/strapi';
import { appRoot } from '../../environment';

/**
 * The reference of `npm run bench:read`, in a process of its own: a new Strapi project as its documentation makes it, with
 * an article of the same attributes, core controllers, core routes and default middlewares. Tables have the names of ours,
 * so that one statement fills both.
 */

const relation = (target: string) => ({ type: 'relation', relation: 'manyToOne', target });
const text = { type: 'string' };

const TYPES: Readonly<Record<string, { readonly table: string; readonly drafts: boolean; readonly attributes: object }>> = {
  unit: { table: 'units', drafts: false, attributes: { code: text, name: text, kind: text, validTo: { type: 'date' } } },
  site: {
    table: 'sites', drafts: false,
    attributes: {
      path: text, host: text, title: text,
      menus: { type: 'relation', relation: 'oneToMany', target: 'api::menu.menu', mappedBy: 'site' }, pages: { type: 'relation', relation: 'oneToMany', target: 'api::page.page', mappedBy: 'site' },
    },
  },
  menu: {
    table: 'site_menus', drafts: true,
    attributes: { title: text, position: text, site: { ...relation('api::site.site'), inversedBy: 'menus' }, items: { type: 'component', component: 'pages.menu-item', repeatable: true } },
  },
  page: { table: 'site_pages', drafts: true, attributes: { title: text, slug: text, purpose: text, order: { type: 'integer' }, site: { ...relation('api::site.site'), inversedBy: 'pages' }, parent: relation('api::page.page') } },
  category: { table: 'categories', drafts: false, attributes: { name: text, slug: text, description: { type: 'text' }, legalBasis: { type: 'text' }, order: { type: 'integer' } } },
  article: {
    table: 'articles', drafts: true,
    attributes: {
      title: text, slug: text, summary: { type: 'text' }, body: { type: 'text' }, language: text, author: text, source: text, origin: text, originalUrl: text, originalDate: { type: 'date' },
      firstPublishedAt: { type: 'datetime' }, changedAt: { type: 'datetime' }, site: relation('api::site.site'), category: relation('api::category.category'), unit: relation('api::unit.unit'),
      cover: { type: 'media', multiple: false }, attachments: { type: 'media', multiple: true },
    },
  },
};

const LINK = { label: text, kind: text, page: text, url: text };

const COMPONENTS: Readonly<Record<string, { readonly table: string; readonly attributes: object }>> = {
  'menu-item': { table: 'components_pages_menu_items', attributes: { ...LINK, items: { type: 'component', component: 'pages.menu-subitem', repeatable: true } } },
  'menu-subitem': { table: 'components_pages_menu_subitems', attributes: LINK },
};

const write = (file: string, content: string): void => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
};

const makeProject = (folder: string): void => {
  const put = (name: string, content: string | object): void => write(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  put('package.json', { name: 'plain', version: '0.0.0', dependencies: { '@strapi/strapi': '5.54.0', '@strapi/plugin-users-permissions': '5.54.0' }, strapi: { telemetryDisabled: true } });
  put('config/database.js', "module.exports = ({ env }) => ({ connection: { client: 'postgres', connection: { connectionString: env('PLAIN_DATABASE_URL') }, pool: { min: 2, max: 12 } } });");
  put('config/server.js', "module.exports = ({ env }) => ({ host: '127.0.0.1', app: { keys: env.array('APP_KEYS') }, logger: { updates: { enabled: false }, startup: { enabled: false } } });");
  put('config/admin.js', "module.exports = ({ env }) => ({ auth: { secret: env('ADMIN_JWT_SECRET') }, apiToken: { salt: env('API_TOKEN_SALT') }, transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } }, secrets: { encryptionKey: env('ENCRYPTION_KEY') } });");
  put('config/plugins.js', "module.exports = ({ env }) => ({ 'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } } });");
  put('config/api.js', 'module.exports = { rest: { defaultLimit: 25, maxLimit: 100, withCount: true } };');
  put('config/middlewares.js', "module.exports = ['strapi::logger', 'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::poweredBy', 'strapi::query', 'strapi::body', 'strapi::session', 'strapi::favicon', 'strapi::public'];");
  put('src/index.js', 'module.exports = {};');
  put('tsconfig.json', {});
  mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  write(path.join(folder, 'favicon.png'), '');
  mkdirSync(path.join(folder, 'database', 'migrations'), { recursive: true });
  for (const [name, { table, attributes }] of Object.entries(COMPONENTS)) put(`src/components/pages/${name}.json`, { collectionName: table, info: { displayName: name }, attributes });
  for (const [name, { table, drafts, attributes }] of Object.entries(TYPES)) {
    put(`src/api/${name}/content-types/${name}/schema.json`, {
      kind: 'collectionType', collectionName: table, info: { singularName: name, pluralName: `${name}s`.replace('categorys', 'categories'), displayName: name }, options: { draftAndPublish: drafts }, attributes,
    });
    for (const [kind, factory] of [['controllers', 'createCoreController'], ['services', 'createCoreService'], ['routes', 'createCoreRouter']]) {
      put(`src/api/${name}/${kind}/${name}.js`, `module.exports = require('@strapi/strapi').factories.${factory}('api::${name}.${name}');`);
    }
  }
  symlinkSync(path.join(appRoot(), 'node_modules'), path.join(folder, 'node_modules'));
};

async function main(folder: string): Promise<void> {
  makeProject(folder);
  const { createStrapi } = createRequire(__filename)('@strapi/strapi') as typeof StrapiModule;
  const strapi = await createStrapi({ appDir: folder, distDir: folder, serveAdminPanel: false }).load();
  strapi.log.level = 'error';
  const role = (await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } })) as { id: number };
  for (const action of ['find', 'findOne']) await strapi.db.query('plugin::users-permissions.permission').create({ data: { action: `api::article.article.${action}`, role: role.id } as never });
  for (const name of ['unit', 'site', 'category', 'menu', 'page']) await strapi.db.query('plugin::users-permissions.permission').create({ data: { action: `api::${name}.${name}.find`, role: role.id } as never });
  await strapi.db.query('plugin::users-permissions.permission').create({ data: { action: 'plugin::upload.content-api.find', role: role.id } as never });
  strapi.server.mount();
  await new Promise<void>((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  process.on('message', () => void strapi.destroy().then(() => process.exit(0)));
  process.send?.({ port: (strapi.server.httpServer.address() as AddressInfo).port });
}

if (process.send) {
  main(process.argv[2] ?? '').catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
}
