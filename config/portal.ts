import type { Core } from '@strapi/strapi';

/**
 * How the portal names itself in citations and canonical links (PT-3.4, PT-6.2). Title and host of the site `/`
 * come first; these settings hold while it has none. Paths are those of the frontend.
 */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  name: env('PORTAL_NAME', ''),
  url: env('PUBLIC_URL', ''),
  paths: {
    article: env('PORTAL_ARTICLE_PATH', '/bai-viet/{slug}'),
    'legal-document': env('PORTAL_DOCUMENT_PATH', '/van-ban/{documentId}'),
    'info-entry': env('PORTAL_INFO_PATH', '/thong-tin/{documentId}'),
    page: env('PORTAL_PAGE_PATH', '/trang/{path}'),
  },
});
