/** A made-up administrative text of so many pages: about 500 words a page, headings, lists, and a table on every second. */

const WORDS = 'Ủy ban nhân dân xã tổ chức rà soát hộ nghèo, hộ cận nghèo theo chuẩn đa chiều; kết quả được niêm yết công khai tại nhà văn hóa thôn để nhân dân theo dõi, giám sát.'.split(' ');

const sentence = (from: number, length: number): string => Array.from({ length }, (_, index) => WORDS[(from + index) % WORDS.length]).join(' ');

const table = (page: number): string =>
  `<table><thead><tr><th scope="col">Xã</th><th scope="col">Hộ nghèo</th><th scope="col">Hộ cận nghèo</th></tr></thead><tbody>${
    Array.from({ length: 10 }, (_, row) => `<tr><td>Xã thử ${page}.${row}</td><td>${row * 7}</td><td>${row * 5}</td></tr>`).join('')}</tbody></table>`;

const pageText = (page: number): string => [
  `<h2>Phần ${page}</h2>`,
  ...Array.from({ length: 6 }, (_, index) => `<p>${sentence(page + index * 5, 65)} <strong>${sentence(index, 5)}</strong></p>`),
  `<ul>${Array.from({ length: 4 }, (_, index) => `<li>${sentence(index * 3, 12)}</li>`).join('')}</ul>`,
  ...(page % 2 === 0 ? [table(page)] : []),
].join('\n');

export const textOfPages = (pages: number): string => {
  const all = Array.from({ length: pages }, (_, index) => pageText(index + 1));
  all.splice(Math.ceil(pages / 2), 0, '<p>Đoạn giữa để gõ.</p>');
  return [...all, '<p>Hết văn bản.</p>'].join('\n');
};
