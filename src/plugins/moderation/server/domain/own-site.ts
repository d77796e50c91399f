import { refuse, type Refusal } from './refusal';

/** A document's place on a site: the provincial portal (`/`) or the site of a unit. */
export interface Placement {
  sitePath: string | null;
  /** documentId of the unit whose site it is. */
  siteUnit: string | null;
  /** documentId of the unit that the document belongs to. */
  unit: string | null;
}

/**
 * PT-7.2, PT-19.2: a unit writes for the provincial portal or for its own site, and for no other unit's:
 * the people who pass it there answer for that site (PT-8.2).
 */
export const ownSiteOnly = ({ sitePath, siteUnit, unit }: Placement): Refusal | null =>
  sitePath === null || sitePath === '/' || siteUnit === unit
    ? null
    : refuse('moderation.foreign-site', 'Bài của đơn vị chỉ đăng trên Cổng tỉnh hoặc trang của chính đơn vị; hãy chọn lại trang đăng.', [
        { path: 'site', message: 'Chọn Cổng Thông tin điện tử tỉnh hoặc trang của đơn vị soạn bài.' },
      ]);
