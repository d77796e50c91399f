import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Platform from '../../src/plugins/platform/server/public';
import type { TestApp } from './app';
import { loadUnits } from './staff';

export const ARTICLE = 'api::article.article';
export const LEGAL_DOCUMENT = 'api::legal-document.legal-document';
export const INFO_ENTRY = 'api::info-entry.info-entry';

type Data = Record<string, unknown>;

/** The compiled door of the platform: the very module whose clock the running application reads. */
const platform = createRequire(__filename)(path.resolve(__dirname, '..', '..', 'dist/src/plugins/platform/server/public.js')) as typeof Platform;

/** Sets the business clock to eight in the morning of a day. */
export const setBusinessDay = (app: TestApp, day: string): Promise<void> => platform.setClock(app.strapi, new Date(`${day}T08:00:00+07:00`));


/** Saves a draft (or a row of a type without drafts) the way the application itself does. Returns its documentId. */
export const make = async (app: TestApp, uid: string, data: Data): Promise<string> =>
  ((await app.strapi.documents(uid as never).create({ data } as never)) as unknown as { documentId: string }).documentId;

export const change = async (app: TestApp, uid: string, documentId: string, data: Data): Promise<void> => {
  await app.strapi.documents(uid as never).update({ documentId, data } as never);
};

const idOf = async (app: TestApp, uid: string, where: object): Promise<string | null> =>
  ((await app.strapi.db.query(uid as never).findOne({ where, select: ['documentId'] } as never)) as { documentId: string } | null)?.documentId ?? null;

export const unitId = async (app: TestApp, code: string): Promise<string> => {
  const id = await idOf(app, 'plugin::units.unit', { code });
  if (id === null) throw new Error(`No unit ${code}`);
  return id;
};

/** Units, the portal, a site of a district and a small tree of categories; what the demo data brought stays. */
export interface Ground {
  readonly unit: string;
  readonly district: string;
  readonly portal: string;
  readonly districtSite: string;
  readonly districtPath: string;
  readonly category: string;
  readonly categorySlug: string;
  readonly subCategory: string;
  readonly infoCategory: string;
  readonly infoCategorySlug: string;
}

export const layGround = async (app: TestApp): Promise<Ground> => {
  await loadUnits(app);
  const [unit, district] = [await unitId(app, 'VP-UBND'), await unitId(app, '061')];
  const key = randomUUID().slice(0, 8);
  const [categorySlug, infoCategorySlug, districtPath] = [`muc-${key}`, `nhom-${key}`, `/huyen-${key}`];
  const category = await make(app, 'api::category.category', { name: 'Tin thử', slug: categorySlug });
  return {
    unit,
    district,
    portal: (await idOf(app, 'plugin::component-pages.site', { path: '/' })) ?? (await make(app, 'plugin::component-pages.site', {
      path: '/', host: 'backan.gov.vn', title: 'Cổng Thông tin điện tử tỉnh Bắc Kạn', unit,
    })),
    districtSite: await make(app, 'plugin::component-pages.site', { path: districtPath, title: 'Huyện Ba Bể', unit: district }),
    districtPath,
    category,
    categorySlug,
    subCategory: await make(app, 'api::category.category', { name: 'Tin con', slug: `${categorySlug}-con`, parent: category }),
    infoCategory: await make(app, 'api::info-category.info-category', { name: 'Dân cư', slug: infoCategorySlug }),
    infoCategorySlug,
  };
};

export const articleData = (ground: Ground, data: Data = {}): Data => ({
  title: 'Lễ hội Lồng Tồng hồ Ba Bể',
  summary: 'Lễ hội đầu xuân của đồng bào các dân tộc.',
  body: '<p>Nội dung.</p>',
  author: 'Hồng Nhung',
  source: 'Báo Bắc Kạn',
  unit: ground.unit,
  site: ground.portal,
  category: ground.category,
  ...data,
});

export const documentData = (ground: Ground, data: Data = {}): Data => ({
  number: `${Math.floor(Math.random() * 1e6)}/2024`,
  symbol: 'QĐ-UBND',
  kind: 'quyet-dinh',
  issuer: 'Ủy ban nhân dân tỉnh Bắc Kạn',
  signer: 'Phạm Duy Hưng',
  issuedOn: '2024-08-16',
  effectiveFrom: '2024-08-26',
  abstract: 'Ban hành Quy chế.',
  source: 'Công báo tỉnh',
  unit: ground.unit,
  ...data,
});

export const entryData = (ground: Ground, data: Data = {}): Data => ({
  title: 'Dân số tỉnh',
  body: '<p>Theo niên giám.</p>',
  keyFigures: [{ label: 'Dân số', value: '328609.5', unitOfMeasure: 'người', asOf: '2023-12-31' }],
  author: 'Cục Thống kê',
  source: 'Niên giám thống kê',
  unit: ground.district,
  category: ground.infoCategory,
  ...data,
});

/** Full-access API token, as an operator would make it. */
export const fullAccessToken = async (app: TestApp): Promise<string> => {
  const token = (await app.strapi.service('admin::api-token').create({
    name: `thử ${randomUUID()}`, description: '', type: 'full-access', lifespan: null, permissions: null,
  })) as { accessKey: string };
  return token.accessKey;
};
