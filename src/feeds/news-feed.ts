import { Feed } from 'feed';

/** A published article as feeds tell of it. */
export interface NewsItem {
  readonly title: string;
  readonly url: string;
  readonly summary: string | null;
  readonly author: string | null;
  readonly category: string | null;
  /** ISO instants. */
  readonly publishedAt: string;
  readonly changedAt: string;
  readonly image: { readonly url: string; readonly mime: string } | null;
}

export interface News {
  /** Name of the site, and of the category where it is one's. */
  readonly title: string;
  /** Address of the site. */
  readonly home: string;
  /** Own addresses of the feed in its two forms. */
  readonly addresses: Readonly<Record<FeedForm, string>>;
  readonly publisher: string;
  readonly items: readonly NewsItem[];
}

export const FEED_FORMS = ['rss', 'atom'] as const;
export type FeedForm = (typeof FEED_FORMS)[number];

export const FEED_TYPES: Readonly<Record<FeedForm, string>> = { rss: 'application/rss+xml', atom: 'application/atom+xml' };

/** What XML 1.0 cannot hold. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const plain = (text: string): string => text.replace(UNPRINTABLE, '');
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** When something of it last changed; the beginning of time while it is empty, so that the same content is the same text. */
const changedAt = (items: readonly NewsItem[]): Date => new Date(Math.max(0, ...items.map((item) => Date.parse(item.changedAt))));

/**
 * RSS 2.0 or Atom 1.0. In RSS an author's name stands in `dc:creator`: the element `author` of RSS is an address of mail.
 * @param items newest first
 */
export const newsFeed = ({ title, home, addresses, publisher, items }: News, form: FeedForm): string => {
  const feed = new Feed({
    title: plain(title), id: `${home}/`, link: `${home}/`, language: 'vi', copyright: plain(publisher), updated: changedAt(items),
    generator: 'Cổng Tỉnh', description: plain(title), feedLinks: { [form]: addresses[form] }, author: { name: plain(publisher) },
  });
  for (const item of items) {
    const summary = plain(item.summary ?? item.title);
    feed.addItem({
      title: plain(item.title), id: item.url, guid: item.url, link: item.url, description: summary, content: `<p>${escaped(summary)}</p>`,
      date: new Date(form === 'rss' ? item.publishedAt : item.changedAt), published: new Date(item.publishedAt),
      ...(item.category === null ? {} : { category: [{ name: plain(item.category) }] }),
      ...(item.image === null ? {} : { image: { url: item.image.url, type: item.image.mime, length: 0 } }),
      ...(item.author === null ? {} : form === 'atom' ? { author: [{ name: plain(item.author) }] } : { extensions: [{ name: 'dc:creator', objects: { _text: plain(item.author) } as never }] }),
    });
  }
  return form === 'rss' ? feed.rss2() : feed.atom1();
};
