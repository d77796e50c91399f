/** Files of the reader. */
export const READER_FILE = /^\/reader\/(?:pages\/)?[a-z-]{1,40}\.(?:js|css|png)$/;

/** Pages that the reader's scripts write, of the portal and below a unit's site. */
export const READER_PAGE = /^(?:\/|\/(?:thong-tin|van-ban|trang-thanh-phan|tim-kiem)|(?:\/[a-z0-9-]{1,200})?\/(?:bai-viet|chuyen-muc\/[a-z0-9-]{1,200})|\/(?!(?:admin|api|uploads|reader)$)[a-z0-9-]{1,200})$/;
