import assert from 'node:assert/strict';
import type { EntryFigures, ObligationPage, QueueItem } from '../../../src/plugins/basic-information/contracts';
import type { Answer, TestApp } from '../../support/app';
import { INFO_ENTRY, unitId } from '../../support/content';
import type { Person } from '../../support/staff';

export type Worker = Pick<Person, 'get' | 'send'>;
export type Figure = Readonly<Record<string, string>>;

interface CaseAnswer { readonly id: number; readonly version: number; readonly state: string }
export interface Provided { readonly documentId: string; readonly case: CaseAnswer }

const DECLARATION = { noStateSecrets: true, accurate: true };

const done = <T>(answer: Answer<T>): T => {
  assert.ok(answer.status < 300, `${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.data;
};

export const figure = (label: string, value: string, unitOfMeasure: string, more: Figure = {}): Figure => ({ label, value, unitOfMeasure, asOf: '2023-12-31', ...more });

/** What people of the basic-information system do, over the routes that their screens use. Values are made up. */
export const office = (app: TestApp) => {
  const categoryId = async (slug: string): Promise<string> => {
    const found = (await app.strapi.db.query('api::info-category.info-category').findOne({ where: { slug } })) as { documentId: string } | null;
    assert.ok(found, `group ${slug}`);
    return found.documentId;
  };

  /** Sends the form of a new entry; the answer may be a refusal. */
  const draftAnswer = async (who: Worker, unit: string, category: string, keyFigures: readonly Figure[], more: Figure = {}): Promise<Answer<{ documentId: string }>> =>
    who.send('POST', `/content-manager/collection-types/${INFO_ENTRY}`, {
      title: `Số liệu thử của ${unit}`, author: 'Người thử', source: 'Dữ liệu thử', keyFigures, ...more,
      unit: { connect: [{ documentId: await unitId(app, unit) }] }, category: { connect: [{ documentId: await categoryId(category) }] },
    });

  const draft = async (who: Worker, unit: string, category: string, keyFigures: readonly Figure[], more: Figure = {}): Promise<string> =>
    done(await draftAnswer(who, unit, category, keyFigures, more)).documentId;

  const save = async (who: Worker, documentId: string, keyFigures: readonly Figure[]): Promise<void> => {
    done(await who.send('PUT', `/content-manager/collection-types/${INFO_ENTRY}/${documentId}`, { keyFigures }));
  };

  const submit = async (who: Worker, documentId: string): Promise<Provided> =>
    ({ documentId, case: done(await who.send<CaseAnswer>('POST', '/moderation/cases', { contentType: INFO_ENTRY, documentId, declaration: DECLARATION })) });

  const sendBack = async (operator: Worker, { case: { id, version } }: Provided, comment: string): Promise<void> => {
    done(await operator.send('POST', `/moderation/cases/${id}/decisions`, { decision: 'return', comment, version }));
  };

  const accept = async (operator: Worker, { case: { id, version } }: Provided): Promise<void> => {
    const approved = done(await operator.send<CaseAnswer>('POST', `/moderation/cases/${id}/decisions`, { decision: 'approve', comment: null, version }));
    done(await operator.send('POST', `/moderation/cases/${id}/publish`, { version: approved.version }));
  };

  /** An entry that readers see. */
  const published = async (who: Worker, operator: Worker, unit: string, category: string, keyFigures: readonly Figure[], more: Figure = {}): Promise<string> => {
    const provided = await submit(who, await draft(who, unit, category, keyFigures, more));
    await accept(operator, provided);
    return provided.documentId;
  };

  const figures = async (who: Worker, documentId: string): Promise<EntryFigures> =>
    done(await who.get<EntryFigures>(`/basic-information/entries/${documentId}/figures`));

  const queue = async (who: Worker, query = ''): Promise<readonly QueueItem[]> => done(await who.get<QueueItem[]>(`/basic-information/queue?pageSize=100${query}`));

  const obligations = async (who: Worker, query = ''): Promise<ObligationPage> => {
    const answer = await who.get(`/basic-information/obligations?pageSize=100${query}`);
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    return answer.body as unknown as ObligationPage;
  };

  /** How many SQL statements the application sends while it answers. */
  const statements = async (who: Worker, url: string): Promise<number> => {
    let count = 0;
    const note = () => { count += 1; };
    app.strapi.db.connection.on('query', note);
    assert.equal((await who.get(url)).status, 200);
    app.strapi.db.connection.removeListener('query', note);
    return count;
  };

  return { categoryId, draftAnswer, draft, save, submit, sendBack, accept, published, figures, queue, obligations, statements };
};
