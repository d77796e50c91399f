import { loadDocument, registerSubmissionRule } from '../../../moderation/server/public';
import { reader } from '../../../platform/server/public';
import { linkedType } from '../registry/linked-types';
import { closedSection } from './section-rule';
import { newestLink } from './link-rows';

/**
 * What this plugin demands of a text that goes to review: a copy comes by its proposal or by a taking, never alone once its
 * link has ended; a direct item keeps to the delegations of its section, unless readers find it there already.
 */
export const registerSubmissionRules = (): void => registerSubmissionRule(async (strapi, { uid }, document) => {
  const linked = linkedType(strapi, uid);
  if (linked === undefined) return null;
  const link = await newestLink(reader(strapi), uid, 'copy', document.documentId);
  if (link?.living === true) return null;
  if (link !== null) {
    return { message: 'Liên kết của bản này đã kết thúc; hãy mở bài gốc trên trang của đơn vị và chọn «Đề nghị đăng lên Cổng tỉnh».', fields: [] };
  }
  const message = await closedSection(strapi, document);
  if (message === null) return null;
  const shown = await loadDocument(strapi, linked.type, document.documentId, 'published');
  return shown?.category === document.category ? null : { message, fields: [{ path: linked.type.categories ?? 'category', message }] };
});
