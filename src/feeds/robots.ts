/** What crawlers are told: everything published is theirs, the rooms of the staff are not. @param sitemaps addresses of indexes */
export const robotsOf = (sitemaps: readonly string[]): string =>
  ['User-agent: *', 'Disallow: /admin', 'Allow: /', '', ...sitemaps.map((url) => `Sitemap: ${url}`), ''].join('\n');
