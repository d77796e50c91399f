import type { Allowed } from './compare';

/** Texts that are the same in both languages, and why. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  'names of formats, protocols and products': [
    'global.plugins.graphql', 'global.plugins.sentry', 'content-type-builder.attribute.json',
    'upload.settings.section.pdf.label', 'upload.settings.section.csv.label', 'upload.settings.section.xls.label', 'upload.settings.section.zip.label',
    'email.Settings.capabilities.feature.dkim', 'email.Settings.capabilities.feature.oauth2',
    'upload.settings.section.video.label', 'upload.list.filters.type.video', 'content-type-builder.form.attribute.media.allowed-types.option-videos',
  ],
  'our own name': ['Auth.form.welcome.title', 'app.components.LeftMenu.navbrand.title'],
  'values that a browser expects': ['components.Blocks.popover.link.rel.placeholder', 'components.Blocks.popover.link.target.placeholder'],
  'webhook has no Vietnamese name that its few readers would know': ['Settings.webhooks.singular', 'Settings.webhooks.title', 'widget.key-statistics.list.webhooks'],
};

/** Texts that may hold a word which the glossary otherwise replaces, and why. */
const FOREIGN: readonly string[] = [];

/** Keys that core's code names but no screen asks for: samples and leftovers of its authors. */
export const NOT_ASKED = new Set(['mycustomfields.color.label', 'mycustomfields.color.description', 'FIXME', 'Zone pour plugins', 'http://www.client-app.com', 'app']);

/**
 * Plugins whose panel appears with an Enterprise licence only. Their files are translated like all others;
 * what stands in their code alone is not, because nobody can reach it.
 */
export const NEVER_SHOWN = new Set(['content-releases', 'review-workflows']);

/** Text in our own panel code that is no sentence for staff. */
export const LITERALS = new Set([
  'src/admin/name.ts: Cổng Tỉnh',
  'src/admin/vite.config.ts: Trình duyệt đang tắt JavaScript; hãy bật lên rồi tải lại trang.',
]);

export const ALLOWED: Allowed = {
  same: new Set(Object.values(SAME).flat()),
  foreign: new Set(FOREIGN),
};
