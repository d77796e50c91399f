import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { CaseDetail } from '../../../src/plugins/moderation/contracts';
import { picture } from '../../support/made-files';
import { act, approve, approved, ARTICLE, edit, INFO, LEGAL, makeDraft, makeWorld, ok, open, published, submitted, type World } from '../moderation/world';
import { articleIn, review } from './world';

let w: World;

const page = async (path: string): Promise<{ status: number; html: string; headers: Headers }> => {
  const response = await fetch(w.app.url + path);
  return { status: response.status, html: await response.text(), headers: response.headers };
};

const addressOf = async (path: string): Promise<string> => new URL((await w.app.anonymous.get<{ canonicalUrl: string }>(path)).body.data.canonicalUrl).pathname;

const publish = async (uid: string, fields: Record<string, unknown>, stages: ('reviewer' | 'secretary' | 'board' | 'operator')[], last: 'secretary' | 'operator'): Promise<CaseDetail> => {
  let at = ok(await open(w.author, uid, await makeDraft(w.author, uid, fields)), 201);
  for (const stage of stages) at = ok(await approve(w[stage], at));
  return ok(await act(w[last], at.id, 'publish', { version: at.version }));
};

const BODY = '<h2>Mục</h2>\n<p>Đoạn <strong>một</strong> &amp; hai.</p>\n<table><thead><tr><th scope="col">Xã</th></tr></thead><tbody><tr><td>Khang Ninh</td></tr></tbody></table>';

describe('public pages', () => {
  before(async () => {
    w = await makeWorld();
  });

  it('PT-6.1g: an article has a page from its publication on, and none before', async () => {
    const at = await approved(w, { slug: 'bai-co-trang', body: BODY, summary: 'Tóm tắt & ý chính' });
    const hidden = await page('/bai-viet/bai-co-trang');
    assert.equal(hidden.status, 404);
    assert.match(hidden.html, /Không tìm thấy trang này/);
    ok(await act(w.secretary, at.id, 'publish', { version: at.version }));
    const shown = await page('/bai-viet/bai-co-trang');
    assert.equal(shown.status, 200);
    assert.match(shown.headers.get('content-type') ?? '', /text\/html/);
    assert.match(shown.html, /<h1 data-field="title">Ngày hội việc làm<\/h1>/);
    assert.match(shown.html, /Tóm tắt &amp; ý chính/);
    assert.match(shown.html, /<meta name="DC.title" content="Ngày hội việc làm"/);
    const scripts = [...shown.html.matchAll(/<script(?! type="application\/ld\+json">)[^>]*>/g)].map(([script]) => script);
    assert.ok(scripts.length > 0 && scripts.every((script) => / src="\/reader\/[a-z]+\.js"/.test(script)), 'no script but the reader’s');
    assert.match(shown.headers.get('content-security-policy') ?? '', /^default-src 'none'; script-src 'self'; /);
  });

  it('the page changes only with a new publication', async () => {
    const first = await published(w, { slug: 'bai-sua-sau', title: 'Tên cũ' });
    ok(await edit(w.author, ARTICLE, first.documentId, { title: 'Tên mới chưa duyệt' }));
    const { html } = await page('/bai-viet/bai-sua-sau');
    assert.ok(html.includes('Tên cũ') && !html.includes('Tên mới'));
  });

  it('an article of a unit’s site stands under that site and not on the portal', async () => {
    let at = ok(await open(w.author, ARTICLE, await makeDraft(w.author, ARTICLE, {
      title: 'Tin của đơn vị', slug: 'tin-don-vi', body: '<p>Nội dung.</p>', author: 'A', source: 'B', site: { connect: [{ documentId: w.unitSite }], disconnect: [] }, category: { connect: [{ documentId: w.category }], disconnect: [] },
    })), 201);
    at = ok(await approve(w.reviewer, at));
    ok(await act(w.reviewer, at.id, 'publish', { version: at.version }));
    const path = await addressOf(`/api/articles/${at.documentId}`);
    assert.match(path, /^\/thu-[0-9a-f]+\/bai-viet\/tin-don-vi$/);
    const { status, html } = await page(path);
    assert.equal(status, 200);
    assert.match(html, /Trang thành phần: /);
    assert.equal((await page('/bai-viet/tin-don-vi')).status, 404);
  });

  it('addresses that name nothing get the page for missing things, whatever is in them', async () => {
    for (const path of ['/bai-viet/khong-co', '/bai-viet/%00', '/bai-viet/<script>', '/khong-co-trang/bai-viet/x', '/van-ban/khong', '/thong-tin/aaaaaaaaaaaaaaaaaaaaaaaa', '/..%2f/bai-viet/x']) {
      const { status, html } = await page(path);
      assert.ok([400, 404].includes(status), `${path} ${status}`);
      assert.ok(!html.includes('<script>'), path);
    }
  });

  it('the stylesheet is served and may be kept', async () => {
    const { html } = await page('/bai-viet/khong-co');
    assert.match(html, /href="\/reader\/reader\.css"/);
    const address = /href="(\/kieu-trang\.css\?v=[0-9a-f]+)"/.exec(html)?.[1] ?? '';
    const { status, headers } = await page(address);
    assert.equal(status, 200);
    assert.match(headers.get('content-type') ?? '', /text\/css/);
  });

  describe('review shows the very page that the public reads', () => {
    it('an article with cover, files and a table', async () => {
      const upload = async (name: string, alt: string | null): Promise<number> => {
        const form = new FormData();
        form.append('files', new Blob([new Uint8Array(await picture().png().toBuffer())], { type: 'image/png' }), name);
        form.append('fileInfo', JSON.stringify({ name, alternativeText: alt }));
        return ((await w.author.send('POST', '/upload', form)).body as unknown as { id: number }[])[0]!.id;
      };
      const at = await published(w, {
        slug: 'bai-hai-noi', body: BODY, summary: 'Tóm tắt', cover: await upload('bia.png', 'Ảnh bìa'), attachments: [await upload('kem.png', null)],
        origin: 'republished', originalUrl: 'https://example.vn/bai', originalDate: '2025-01-15',
      });
      const seen = await review(w.reviewer, ARTICLE, at.documentId);
      const shown = await page(await addressOf(`/api/articles/${at.documentId}`));
      assert.ok(articleIn(shown.html).includes('Ảnh bìa'));
      assert.equal(articleIn(seen.pages.plain), articleIn(shown.html));
      assert.equal(seen.publicAddress, '/bai-viet/bai-hai-noi');
    });

    it('a legal document that replaces another', async () => {
      const fields = { symbol: 'QĐ-UBND', kind: 'quyet-dinh', issuer: 'UBND tỉnh', signer: 'Ông A', signerTitle: 'Chủ tịch', issuedOn: '2024-01-10', effectiveFrom: '2024-01-20', abstract: 'Trích yếu', source: 'Công báo' };
      const old = await publish(LEGAL, { ...fields, number: '901/2023' }, ['reviewer', 'secretary', 'board'], 'secretary');
      const at = await publish(LEGAL, { ...fields, number: '902/2024', replaces: { connect: [{ documentId: old.documentId }], disconnect: [] } }, ['reviewer', 'secretary', 'board'], 'secretary');
      const seen = await review(w.reviewer, LEGAL, at.documentId);
      const shown = await page(`/van-ban/${at.documentId}`);
      assert.ok(articleIn(shown.html).includes('901/2023/QĐ-UBND'));
      assert.equal(articleIn(seen.pages.plain), articleIn(shown.html));
    });

    it('an entry of the basic information with figures and its paper', async () => {
      const at = await publish(INFO, {
        title: 'Dân số', body: '<p>Theo niên giám.</p>', author: 'Cục Thống kê', source: 'Niên giám', category: { connect: [{ documentId: w.infoCategory }], disconnect: [] },
        keyFigures: [{ label: 'Dân số', value: '328609.5', unitOfMeasure: 'người', asOf: '2023-12-31' }],
        document: { number: '12/BC', issuedOn: '2024-01-05', issuer: 'Cục Thống kê', signer: 'Bà B' },
      }, ['operator'], 'operator');
      const seen = await review(w.operator, INFO, at.documentId);
      const shown = await page(`/thong-tin/${at.documentId}`);
      assert.match(articleIn(shown.html), /328\.609,5/);
      assert.equal(articleIn(seen.pages.plain), articleIn(shown.html));
    });
  });

  it('review shows what would be published, without any approval on it yet', async () => {
    const at = await submitted(w, { title: 'Đang duyệt', summary: 'Sắp đăng' });
    const seen = await review(w.reviewer, ARTICLE, at.documentId);
    assert.match(seen.pages.plain, /<h1 data-field="title">Đang duyệt<\/h1>/);
    assert.doesNotMatch(seen.pages.plain, /Kiểm duyệt<\/h2>/);
    assert.deepEqual([seen.shown, seen.against, seen.publicAddress], [1, null, null]);
  });
});
