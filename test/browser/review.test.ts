import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import type { TestApp } from '../support/app';
import { browserMissing } from '../support/browser';
import { openScreens, overhang, PHONE, seriousFindings, shot, WIDE, type Screens } from '../support/screens';
import { approve, ARTICLE, edit, makeWorld, ok, open, published, type World } from '../app/moderation/world';

const skip = browserMissing();
const OLD = '<p>Năm 2024, xã Khang Ninh có 48 hộ thoát nghèo.</p><table><thead><tr><th>Xã</th><th>Hộ</th></tr></thead><tbody><tr><td>Khang Ninh</td><td>48</td></tr><tr><td>Nam Mẫu</td><td>33</td></tr></tbody></table><p>Ý kiến của cán bộ thôn.</p>';
const NEW = OLD.replace('48 hộ', '52 hộ').replace('<td>48</td>', '<td>52</td>').replace('</tbody>', '<tr><td>Cao Thượng</td><td>61</td></tr></tbody>');

let app: TestApp;
let w: World;
let screens: Screens;

before(async () => {
  if (skip) return;
  w = await makeWorld({ SERVE_ADMIN: 'true' });
  app = w.app;
  screens = await openScreens(app.url);
});

after(async () => {
  await screens?.close();
});

const openReview = async (page: Page, documentId: string, query = ''): Promise<Frame> => {
  await page.goto(`${app.url}/admin/plugins/review/${ARTICLE}/${documentId}${query}`);
  const frame = await (await page.locator('iframe[title="Phiên bản đang xem"]').elementHandle())?.contentFrame();
  assert.ok(frame);
  await frame.locator('h1').waitFor();
  return frame;
};

/** Selects a text of the page with the keyboard's own means: a selection in the document. */
const select = (frame: Frame, words: string): Promise<void> => frame.evaluate(`(() => {
  const wanted = ${JSON.stringify(words)};
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf(wanted) ?? -1;
    if (at >= 0) return document.getSelection().setBaseAndExtent(node, at, node, at + wanted.length);
  }
  throw new Error('"' + wanted + '" is not in the page');
})()`);

test('PT-6.1g: a reviewer sees what changed, remarks on a passage, returns with the remarks; the author answers and restores', { skip }, async () => {
  const first = await published(w, { title: 'Rà soát hộ nghèo', body: OLD });
  ok(await edit(w.author, ARTICLE, first.documentId, { body: NEW, summary: 'Kết quả rà soát năm 2024.' }));
  ok(await open(w.author, ARTICLE, first.documentId), 201);

  const reviewer = await screens.sit(w.reviewer2);
  let frame = await openReview(reviewer, first.documentId);
  await reviewer.getByText('4 thay đổi', { exact: true }).waitFor();
  assert.match(await frame.locator('p:has(> del)').innerText(), /48[\s\S]*52/);
  assert.equal(await frame.locator('tr[data-change=added]').count(), 1);
  await reviewer.getByRole('button', { name: 'Thay đổi sau' }).click();
  await frame.locator('.now').waitFor();
  await shot(reviewer, 'review-1-changes');

  await select(frame, 'Ý kiến của cán bộ thôn');
  await reviewer.getByRole('textbox', { name: 'Nội dung góp ý' }).fill('Ghi rõ cán bộ thôn nào.');
  await reviewer.getByRole('button', { name: 'Góp ý', exact: true }).click();
  await reviewer.getByRole('heading', { name: 'Góp ý: 1 chưa xử lý' }).waitFor();
  await frame.locator('mark[data-comment]').waitFor();
  assert.equal(await frame.locator('mark[data-comment]').innerText(), 'Ý kiến của cán bộ thôn');

  const author = await screens.sit(w.author);
  await openReview(author, first.documentId);
  await author.getByRole('button', { name: 'Trả lời', exact: true }).click();
  await author.getByRole('textbox', { name: 'Trả lời' }).fill('Sẽ bổ sung tên thôn.');
  await author.getByRole('button', { name: 'Gửi trả lời' }).click();
  await author.getByText('Sẽ bổ sung tên thôn.').first().waitFor();
  assert.equal(await author.getByRole('button', { name: 'Đã xử lý', exact: true }).count(), 0, 'the author does not settle the remark');

  frame = await openReview(reviewer, first.documentId);
  await reviewer.getByText('Sẽ bổ sung tên thôn.').first().waitFor();
  await shot(reviewer, 'review-2-remark');
  await reviewer.getByRole('button', { name: 'Trả lại', exact: true }).click();
  const dialog = reviewer.getByRole('dialog');
  await dialog.getByRole('button', { name: /Đưa 1 góp ý chưa xử lý/ }).click();
  assert.match(await dialog.getByRole('textbox').inputValue(), /Ghi rõ cán bộ thôn nào\./);
  await dialog.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await reviewer.getByRole('button', { name: 'Đã xử lý', exact: true }).click();
  await reviewer.getByRole('heading', { name: 'Góp ý', exact: true }).waitFor();

  await openReview(author, first.documentId, '?revision=1&against=2');
  await author.getByRole('button', { name: 'Khôi phục phiên bản này thành bản nháp' }).click();
  await author.getByRole('dialog').getByRole('button', { name: 'Khôi phục', exact: true }).click();
  await author.getByText('Đã khôi phục phiên bản 1 thành bản nháp.').first().waitFor();
  assert.equal((await w.author.get<{ draftHash: string }>(`/moderation/documents/${ARTICLE}/${first.documentId}`)).body.data.draftHash, first.hash);
});

test('the review screen stands at 390 pixels, by keyboard, and without serious findings of axe', { skip }, async () => {
  const first = await published(w, { title: 'Bài để xem trên điện thoại', body: OLD });
  ok(await edit(w.author, ARTICLE, first.documentId, { body: NEW }));
  const at = ok(await open(w.author, ARTICLE, first.documentId), 201);
  ok(await approve(w.reviewer2, at));
  for (const viewport of [WIDE, PHONE]) {
    const page = await screens.sit(w.secretary2, { viewport });
    await openReview(page, first.documentId);
    await page.getByRole('button', { name: 'Duyệt', exact: true }).waitFor();
    assert.ok((await overhang(page)) <= 1, `nothing sticks out at ${viewport.width}`);
    await shot(page, `review-3-at-${viewport.width}`);
    // A passage is chosen without a mouse: from the list.
    const list = page.getByRole('combobox', { name: 'Góp ý vào' });
    await list.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: /Đoạn: Ý kiến của cán bộ thôn/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Nội dung góp ý' }).waitFor();
    // No script runs in the frame of the page, axe's neither: it would wait for it for ever.
    await page.evaluate("document.querySelectorAll('iframe').forEach((frame) => frame.remove())");
    assert.deepEqual(await seriousFindings(page), [], `axe at ${viewport.width}`);
  }
});
