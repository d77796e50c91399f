import assert from 'node:assert/strict';
import type { Answer, Session, TestApp } from '../../support/app';

export const PAGE = 'plugin::component-pages.page';
export const MENU = 'plugin::component-pages.menu';
export const PROFILE = 'plugin::component-pages.profile';
export const SITE = 'plugin::component-pages.site';
export const DECLARATION = { noStateSecrets: true, accurate: true };

export interface Made { readonly documentId: string }
interface Case { readonly id: number; readonly version: number; readonly state: string }
type Who = Pick<Session, 'send' | 'get'>;

/** The answer's data; a refusal fails the test with what it says. */
export const done = <T>(answer: Answer<T>): T => {
  assert.ok(answer.status < 300, `${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.data;
};

/** Code and fields of a refusal. */
export const refused = (answer: Answer): { status: number; code: string; fields: string[] } => {
  assert.ok(answer.status >= 400, `${answer.status} ${JSON.stringify(answer.body).slice(0, 400)}`);
  return { status: answer.status, code: answer.body.error?.details.code ?? '', fields: (answer.body.error?.details.fields ?? []).map(({ path }) => path) };
};

/** documentId of the site of a unit, by the unit's code. */
export const siteOf = async (app: TestApp, code: string): Promise<string> =>
  ((await app.strapi.db.query(SITE).findOne({ where: { unit: { code } }, select: ['documentId'] })) as Made).documentId;

const contentManager = (uid: string, documentId = ''): string => `/content-manager/collection-types/${uid}${documentId && `/${documentId}`}`;
const relation = (documentId: string): object => ({ connect: [{ documentId }] });

export const create = async (who: Who, uid: string, site: string, data: object): Promise<string> =>
  done(await who.send<Made>('POST', contentManager(uid), { site: relation(site), ...data })).documentId;
export const save = (who: Who, uid: string, documentId: string, data: object): Promise<Answer> => who.send('PUT', contentManager(uid, documentId), data);
export const remove = (who: Who, uid: string, documentId: string): Promise<Answer> => who.send('DELETE', contentManager(uid, documentId));
export const below = (documentId: string): object => ({ parent: relation(documentId) });
export const text = (body: string): object => ({ sections: [{ __component: 'pages.rich-text', heading: 'Mở đầu', body: `<p>${body}</p>` }] });

export const submit = (who: Who, contentType: string, documentId: string): Promise<Answer<Case>> =>
  who.send<Case>('POST', '/moderation/cases', { contentType, documentId, declaration: DECLARATION });

/** Takes a draft to readers on a unit's own site: the author submits, another of the unit passes and publishes. */
export const publish = async (author: Who, reviewer: Who, contentType: string, documentId: string): Promise<Case> => {
  const opened = done(await submit(author, contentType, documentId));
  const approved = done(await reviewer.send<Case>('POST', `/moderation/cases/${opened.id}/decisions`, { decision: 'approve', comment: null, version: opened.version }));
  return done(await reviewer.send<Case>('POST', `/moderation/cases/${opened.id}/publish`, { version: approved.version }));
};
