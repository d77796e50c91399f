import type { IntlShape } from 'react-intl';

type Words = Readonly<Record<string, string>>;
type Loader = () => Promise<{ default: Words }>;

/** `registerTrads` of a plugin of ours: its two languages, each key behind the plugin's name. */
export const translations = (pluginId: string, vi: Loader, en: Loader) =>
  ({ locales }: { locales: string[] }): Promise<Array<{ locale: string; data: Words }>> =>
    Promise.all(locales.map(async (locale) => {
      const { default: words } = await (locale === 'vi' ? vi() : en());
      return { locale, data: Object.fromEntries(Object.entries(words).map(([id, text]) => [`${pluginId}.${id}`, text])) };
    }));

const HANOI = 'Asia/Ho_Chi_Minh';

/** An instant as people here write it: `20/02/2025 08:00` in Vietnamese. */
export const instantText = ({ formatDate }: Pick<IntlShape, 'formatDate'>, instant: string): string =>
  formatDate(instant, { dateStyle: 'short', timeStyle: 'short', timeZone: HANOI });

/** The day of an instant, or a day as such (`YYYY-MM-DD`). */
export const dayText = ({ formatDate }: Pick<IntlShape, 'formatDate'>, day: string): string =>
  formatDate(day.length === 10 ? `${day}T00:00:00+07:00` : day, { dateStyle: 'short', timeZone: HANOI });
