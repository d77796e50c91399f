import type * as StartingData from '../src/starting-data';
import { withApplication } from './application';

/**
 * `npm run starting-data`: adds the sections, the tree of basic information, the sites and the reporting programmes that are missing to DATABASE_URL,
 * or to the demo of DEMO_DIR. Running it again changes nothing that is there. Import the units first.
 */
withApplication(async (strapi, compiled) => {
  const { loadStartingData } = compiled<typeof StartingData>('src/starting-data/index.js');
  const { sections, informationGroups, sites, indicators, responsibilities, reporting } = await loadStartingData(strapi);
  console.log(`Đã thêm ${sections} chuyên mục, ${informationGroups} nhóm thông tin, ${sites} trang thành phần, ${indicators} chỉ tiêu, ${responsibilities} phân công cung cấp, ${reporting.templates} biểu mẫu và ${reporting.periods} kỳ báo cáo. | ${sections} sections, ${informationGroups} information groups, ${sites} sites, ${indicators} indicators, ${responsibilities} responsibilities, ${reporting.templates} report forms and ${reporting.periods} periods added.`);
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
