import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Moderation from '../../../src/plugins/moderation/server/public';
import type * as Notices from '../../../src/plugins/notices/server/public';
import type * as Platform from '../../../src/plugins/platform/server/public';
import type { TestApp } from '../../support/app';
import type { World } from '../moderation/world';

const load = createRequire(__filename);
const door = (plugin: string): unknown => load(path.resolve(__dirname, '..', '..', '..', `dist/src/plugins/${plugin}/server/public.js`));

/** The compiled doors: the very modules that the running application uses. */
export const notices = door('notices') as typeof Notices;
export const moderation = door('moderation') as typeof Moderation;
export const platform = door('platform') as typeof Platform;

export interface Row {
  readonly id: string; readonly person: number; readonly kind: string; readonly title: string; readonly text: string; readonly link: string;
  readonly read_at: Date | null; readonly mailed_at: Date | null;
}

/** Everything that was told about a document, in order. */
export const toldAbout = async (app: TestApp, documentId: string): Promise<readonly Row[]> =>
  (await app.sql('select * from congtinh.notices where link like $1 order by id', [`%/${documentId}`])) as unknown as Row[];

type Name = { [Key in keyof World]: World[Key] extends { email: string } ? Key : never }[keyof World];

/** `kind → who`, sorted; people of the world by their name in it, others as numbers. */
export const inWords = (w: World, rows: readonly Row[]): readonly string[] => {
  const names = new Map(Object.entries(w).flatMap(([name, value]) => {
    const id = (value as { id?: number } | null)?.id;
    return typeof id === 'number' ? [[id, name as Name] as const] : [];
  }));
  return rows.map(({ kind, person }) => `${kind.replace('moderation.', '')} → ${names.get(person) ?? person}`).sort();
};

/** Mails waiting in the queue whose subject holds `words`. */
export const mailsAbout = async (app: TestApp, words: string): Promise<readonly { to: string; subject: string; text: string; html: string }[]> =>
  ((await app.sql("select payload from graphile_worker._private_jobs where payload->>'subject' like $1 order by id", [`%${words}%`], 'super')) as
    { payload: { to: string; subject: string; text: string; html: string } }[]).map(({ payload }) => payload);

/** Tells outside moderation, as an upper plugin would. */
export const tellNow = (app: TestApp, to: readonly number[], more: Partial<Notices.NewNotice> = {}): Promise<void> =>
  platform.inTransaction(app.strapi, (uow) => notices.tell(app.strapi, uow, {
    kind: 'moderation.published', to, actor: null, title: 'Thông báo thử', lines: ['Điều thử đã xảy ra.'], link: '/plugins/moderation', ...more,
  }));
