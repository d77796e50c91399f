import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { now, setClock } from '../../src/plugins/platform/server/public';
import { readData } from '../../src/starting-data/read-data';
import type { Account } from './accounts';
import type { Change, Item } from './items';
import { openOffice, type DemoPerson } from './person';
import { openShelf } from './pictures';
import { readItems } from './read-items';
import { requestWriter, type RequestRow } from './requests';
import { timeline, type Moment } from './timeline';
import { accountOf, isCaseAct, lookAgain, propose, walk, type Walker } from './walk';
import { writer } from './write';

type Form = Record<string, unknown>;

/** An item with the way to its form. */
interface Task extends Item {
  readonly contentType: string;
  readonly body: string;
  readonly form: (person: DemoPerson) => Promise<Form>;
}

/** An item that was begun; `body` as the demo's files spell it. */
interface Begun extends Walker {
  body: string;
  /** Its copy on the portal, once it was proposed. */
  copy?: Walker;
}

const addressOf = (contentType: string): string => `/content-manager/collection-types/${contentType}`;

const tasksOf = async (strapi: Core.Strapi, write: ReturnType<typeof writer>): Promise<readonly Task[]> => {
  const { articles, legalDocuments, infoEntries } = await readItems(path.join(strapi.dirs.app.root, 'database', 'data', 'demo'));
  return [
    ...articles.map((row) => ({ ...row, contentType: 'api::article.article', form: (person: DemoPerson) => write.article(person, row) })),
    ...legalDocuments.map((row) => ({
      ...row, body: '', contentType: 'api::legal-document.legal-document', form: (person: DemoPerson) => write.legalDocument(person, row),
    })),
    ...infoEntries.map((row) => ({
      ...row, body: (row.body ?? []).join('\n'), contentType: 'api::info-entry.info-entry', form: (person: DemoPerson) => write.infoEntry(person, row),
    })),
  ];
};

/**
 * Writes the demo's items and requests: drafted by their authors over the content manager, changed, decided and published,
 * asked for and answered by the people that the files name. The business clock goes through the past with them and then
 * back to where it was.
 */
export const writeContent = async (strapi: Core.Strapi, accounts: readonly Account[]): Promise<void> => {
  const start = now();
  const office = await openOffice(strapi);
  const begun = new Map<string, Begun>();
  const begunOf = (key: string): Begun => {
    const one = begun.get(key);
    if (!one) throw new Error(`Demo data: ${key} is needed before it is begun`);
    return one;
  };
  const copyOf = (key: string): Walker => {
    const { copy } = begunOf(key);
    if (!copy) throw new Error(`Demo data: ${key} was not proposed for the portal`);
    return copy;
  };
  const write = writer(strapi, openShelf(strapi), (key) => begunOf(key).documentId);

  const begin = async ({ key, by, contentType, body, form }: Task): Promise<void> => {
    const author = await office.person(accountOf(accounts, by));
    const { data } = await author.send<{ data: { documentId: string } }>('POST', addressOf(contentType), await form(author));
    begun.set(key, { contentType, documentId: data.documentId, current: null, body });
  };
  const edit = async ({ unit }: Task, item: Begun, by: string, change: Change): Promise<void> => {
    const account = accountOf(accounts, by);
    const editor = await office.person(account);
    const { body, form } = await write.change(editor, unit, item.body, change);
    await editor.send('PUT', `${addressOf(item.contentType)}/${item.documentId}`, form);
    item.body = body;
    await lookAgain(office, account, item);
  };

  const onItem = async ({ row, step }: Moment<Task>): Promise<void> => {
    if (step === null) await begin(row);
    else if (step.act === 'edit') await edit(row, begunOf(row.key), step.by, step);
    else if (!isCaseAct(step)) begunOf(row.key).copy = await propose(office, accountOf(accounts, step.by), begunOf(row.key));
    else await walk(strapi, office, accounts, step.on === 'copy' ? copyOf(row.key) : begunOf(row.key), step);
  };
  const requests = requestWriter(strapi, office, accounts, (key) => {
    const { contentType, documentId } = begunOf(key);
    return { contentType, documentId };
  });

  try {
    const items = timeline(await tasksOf(strapi, write)).map((moment) => ({ at: moment.at, happen: () => onItem(moment) }));
    const asked = timeline(await readData<readonly RequestRow[]>(strapi, 'demo/content-requests.json'))
      .map(({ at, row, step }) => ({ at, happen: () => (step === null ? requests.raise(row) : requests.act(row, step)) }));
    for (const { at, happen } of [...items, ...asked].sort((a, b) => a.at.getTime() - b.at.getTime())) {
      await setClock(strapi, at);
      await happen();
    }
  } finally {
    await setClock(strapi, start);
    await office.close();
  }
};
