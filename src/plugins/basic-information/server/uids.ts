/** Uids that this plugin works with. */
export const INFO_ENTRY = 'api::info-entry.info-entry';
export const INFO_CATEGORY = 'api::info-category.info-category';
export const INDICATOR = 'plugin::basic-information.indicator';
export const RESPONSIBILITY = 'plugin::basic-information.responsibility';
export const SYSTEM = 'basic-information';

/** The source of figures that entries of the basic-information system are. */
export const ENTRY_SOURCE = 'info-entry';
