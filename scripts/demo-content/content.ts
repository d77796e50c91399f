import type { Core } from '@strapi/strapi';
import { now, setClock } from '../../src/plugins/platform/server/public';
import { readData } from '../../src/starting-data/read-data';
import type { Account } from './accounts';
import type { ArticleRow, InfoEntryRow, LegalDocumentRow, Step } from './items';
import { openOffice, type DemoPerson } from './person';
import { accountOf, walk } from './walk';
import { writer } from './write';

/** Business time from one act on an item to the next: the whole way fits into a working day. */
const BETWEEN_STEPS = 70 * 60 * 1000;

interface Task {
  readonly at: string;
  readonly by: string;
  readonly steps: readonly Step[];
  readonly contentType: string;
  readonly form: (person: DemoPerson) => Promise<Record<string, unknown>>;
}

const tasksOf = async (strapi: Core.Strapi): Promise<readonly Task[]> => {
  const { article, legalDocument, infoEntry } = writer(strapi);
  const [articles, documents, entries] = await Promise.all([
    readData<ArticleRow[]>(strapi, 'demo/articles.json'),
    readData<LegalDocumentRow[]>(strapi, 'demo/legal-documents.json'),
    readData<InfoEntryRow[]>(strapi, 'demo/info-entries.json'),
  ]);
  const tasks: Task[] = [
    ...articles.map((row) => ({ ...row, contentType: 'api::article.article', form: (person: DemoPerson) => article(person, row) })),
    ...documents.map((row) => ({ ...row, contentType: 'api::legal-document.legal-document', form: (person: DemoPerson) => legalDocument(person, row) })),
    ...entries.map((row) => ({ ...row, contentType: 'api::info-entry.info-entry', form: (person: DemoPerson) => infoEntry(person, row) })),
  ];
  return tasks.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
};

/**
 * Writes the demo's items in the order of their dates: each is drafted by its author over the content manager
 * and brought to its state by the engine. The business clock stands at each item's date while it is worked on
 * and goes back to where it was.
 */
export const writeContent = async (strapi: Core.Strapi, accounts: readonly Account[]): Promise<void> => {
  const start = now();
  const office = await openOffice(strapi);
  try {
    for (const { at, by, steps, contentType, form } of await tasksOf(strapi)) {
      await setClock(strapi, new Date(at));
      const author = await office.person(accountOf(accounts, by));
      const { data } = await author.send<{ data: { documentId: string } }>('POST', `/content-manager/collection-types/${contentType}`, await form(author));
      const standAtStep = (index: number): Promise<void> => setClock(strapi, new Date(Date.parse(at) + (index + 1) * BETWEEN_STEPS));
      await walk(office, accounts, contentType, data.documentId, steps, standAtStep);
    }
  } finally {
    await setClock(strapi, start);
    await office.close();
  }
};
