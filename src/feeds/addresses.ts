/** Addresses of what machines read (serve-feeds.ts), as the first line of a request has them. */
export const FEED_ADDRESS =
  /^(?:(?:\/[a-z0-9-]+)?\/(?:(?:rss|atom)(?:\/[a-z0-9-]+)?\.xml|sitemap-\d{1,4}\.xml|so-do-cong)|\/(?:sitemap\.xml|robots\.txt|oembed))(?:\?|$)/;
