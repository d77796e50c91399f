import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { articleOf } from './article-file';
import type { ArticleRow, InfoEntryRow, LegalDocumentRow } from './items';

export interface DemoItems {
  readonly articles: readonly ArticleRow[];
  readonly legalDocuments: readonly LegalDocumentRow[];
  readonly infoEntries: readonly InfoEntryRow[];
}

/** @param folder `database/data/demo` */
export const readItems = async (folder: string): Promise<DemoItems> => {
  const json = async <T>(name: string): Promise<T> => JSON.parse(await readFile(path.join(folder, name), 'utf8')) as T;
  const names = (await readdir(path.join(folder, 'articles'))).filter((name) => name.endsWith('.html')).sort();
  return {
    articles: await Promise.all(names.map(async (name) =>
      articleOf(name.replace(/\.html$/, ''), await readFile(path.join(folder, 'articles', name), 'utf8')))),
    legalDocuments: await json('legal-documents.json'),
    infoEntries: await json('info-entries.json'),
  };
};
