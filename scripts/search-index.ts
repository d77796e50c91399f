import { Client } from 'pg';
import { ledgerSource } from './ledger/source';

const BATCH = 1000;
const MOST_SHOWN = 50;

interface Item { readonly type: string; readonly documents: string[] }

/** Everything that stands published or in the index, in portions. */
const portions = async (client: Client): Promise<Item[]> => {
  const { rows } = await client.query<{ type: string; document: string }>(
    `select content_type as type, document_id as document from congtinh.search_items union select content_type, document_id from congtinh.search_drift() order by 1, 2`);
  const found: Item[] = [];
  for (const { type, document } of rows) {
    const last = found.at(-1);
    if (last?.type === type && last.documents.length < BATCH) last.documents.push(document);
    else found.push({ type, documents: [document] });
  }
  return found;
};

const check = async (client: Client): Promise<number> => {
  const wrong: string[] = [];
  const { rows: drift } = await client.query<{ content_type: string; document_id: string; what: string }>('select * from congtinh.search_drift()');
  wrong.push(...drift.map(({ content_type: type, document_id: document, what }) => `${type} ${document}: ${what}`));
  const { rows: totals } = await client.query<{ content_type: string; site: string }>(`
    select content_type, site from (select content_type, coalesce(site, '') as site, coalesce(category, '') as category, count(*) as counted from congtinh.search_items group by 1, 2, 3) items
    full join congtinh.published_totals kept using (content_type, site, category) where coalesce(counted, 0) is distinct from coalesce(kept.total, 0)`);
  wrong.push(...totals.map(({ content_type: type, site }) => `${type} ${site}: tổng số | total`));
  let items = 0;
  for (const { type, documents } of await portions(client)) {
    items += documents.length;
    const { rows } = await client.query<{ document_id: string }>('select document_id from congtinh.search_differences($1, $2)', [type, documents]);
    wrong.push(...rows.map(({ document_id: document }) => `${type} ${document}: khác | differs`));
  }
  if (wrong.length === 0) {
    console.log(`Chỉ mục tìm kiếm đúng với những gì đang đăng: ${items} mục. | The search index is what stands published: ${items} items.`);
    return 0;
  }
  console.error(`CHỈ MỤC TÌM KIẾM SAI ở ${wrong.length} chỗ; hãy chạy "npm run search:rebuild". | THE SEARCH INDEX IS WRONG in ${wrong.length} places; run "npm run search:rebuild".`);
  for (const line of wrong.slice(0, MOST_SHOWN)) console.error(`  - ${line}`);
  return 1;
};

const rebuild = async (client: Client): Promise<number> => {
  let items = 0;
  for (const { type, documents } of await portions(client)) {
    await client.query('select congtinh.settle_search($1, $2)', [type, documents]);
    items += documents.length;
  }
  await client.query('select congtinh.recount_published()');
  console.log(`Đã lập lại chỉ mục tìm kiếm: ${items} mục. | The search index was made anew: ${items} items.`);
  return 0;
};

/**
 * `npm run search:check` compares every item of the search's index with what stands published, word for word: exit code 0
 * or 1. `npm run search:rebuild` makes all items anew, a thousand a transaction, while the application runs.
 */
async function main(): Promise<number> {
  const source = await ledgerSource();
  const client = new Client({ connectionString: source.appUrl });
  try {
    await client.connect();
    return await (process.argv.includes('--rebuild') ? rebuild(client) : check(client));
  } finally {
    await client.end();
    await source.close();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
