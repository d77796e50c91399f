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

/** Text colour that is readable on the `100` tint of the same colour; the theme's dark orange is not. */
export const onTint = (colour: string): string => (colour === 'warning' ? 'neutral800' : `${colour}700`);

const HANOI = 'Asia/Ho_Chi_Minh';

const DAY = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: HANOI } as const;

/** An instant as people here write it: `08:00 20/02/2025` in Vietnamese. */
export const instantText = ({ formatDate }: Pick<IntlShape, 'formatDate'>, instant: string): string =>
  formatDate(instant, { ...DAY, hour: '2-digit', minute: '2-digit', hour12: false });

/** The day of an instant, or a day as such (`YYYY-MM-DD`). */
export const dayText = ({ formatDate }: Pick<IntlShape, 'formatDate'>, day: string): string =>
  formatDate(day.length === 10 ? `${day}T00:00:00+07:00` : day, DAY);
