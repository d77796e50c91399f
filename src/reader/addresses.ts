/** Files of the reader. */
export const READER_FILE = /^\/reader\/(?:pages\/)?[a-z-]{1,40}\.(?:js|css|png)$/;

/** Pages that the reader's scripts write, of the portal and below a unit's site: what is asked behind `?` the scripts read. */
export const READER_PAGE = /^(?:\/|\/(?:thong-tin|van-ban|trang-thanh-phan|tim-kiem)|(?:\/[a-z0-9-]{1,200})?\/(?:bai-viet|chuyen-muc\/[a-z0-9-]{1,200}))$/;

/** What may be the home of a unit's site. */
export const SITE_HOME = /^\/(?!(?:admin|api|uploads|reader)(?:\?|$))[a-z0-9-]{1,200}(?:\?|$)/;
