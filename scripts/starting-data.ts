import type * as StartingData from '../src/starting-data';
import { withApplication } from './application';

/**
 * `npm run starting-data`: adds the sections, the tree of basic information and the sites that are missing to DATABASE_URL,
 * or to the demo of DEMO_DIR. Running it again changes nothing that is there. Import the units first.
 */
withApplication(async (strapi, compiled) => {
  const { loadStartingData } = compiled<typeof StartingData>('src/starting-data/index.js');
  const { sections, informationGroups, sites, indicators, responsibilities } = await loadStartingData(strapi);
  console.log(`Đã thêm ${sections} chuyên mục, ${informationGroups} nhóm thông tin, ${sites} trang thành phần, ${indicators} chỉ tiêu, ${responsibilities} phân công cung cấp. | ${sections} sections, ${informationGroups} information groups, ${sites} sites, ${indicators} indicators, ${responsibilities} responsibilities added.`);
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
