/** Made-up texts for the comparison's measure; about 500 words a page, a table on every fourth. */

const SYLLABLES = 'xã huyện tỉnh thôn bản hộ nghèo cận thoát năm quý tháng kế hoạch báo cáo số liệu rà soát cán bộ người dân đường trường trạm nước sạch điện lúa ngô rừng hồ chợ lễ hội'.split(' ');

const word = (seed: number): string => {
  const value = (seed * 7919 + 104_729) % 99_991;
  return value % 13 === 0 ? `${value % 1000},${value % 10}` : (SYLLABLES[value % SYLLABLES.length] ?? 'xã');
};

const sentence = (seed: number, length: number): string => Array.from({ length }, (_, at) => word(seed * 1009 + at * 31)).join(' ');

const tableOf = (seed: number): string => `<table><thead><tr><th>Xã</th><th>Hộ</th><th>Tỷ lệ</th></tr></thead><tbody>${
  Array.from({ length: 12 }, (_, at) => `<tr><td>${sentence(seed + at, 2)} ${at}</td><td>${(seed * 17 + at * 29) % 900}</td><td>${(seed * 13 + at * 7) % 100},${at % 10}</td></tr>`).join('')}</tbody></table>`;

const page = (seed: number): string => `<h2>${sentence(seed, 6)}</h2>${
  Array.from({ length: 8 }, (_, at) => `<p>${sentence(seed * 31 + at, 40)} <strong>${sentence(seed + at, 6)}</strong> ${sentence(seed * 37 + at, 14)}.</p>`).join('')}${seed % 4 === 0 ? tableOf(seed) : ''}`;

export const textOfPages = (pages: number): string => Array.from({ length: pages }, (_, at) => page(at + 1)).join('\n');

/** Some dozens of edits all over: words changed, paragraphs added and removed, figures of tables changed. */
export const editedText = (text: string): string => {
  const blocks = text.split(/(?<=<\/(?:p|h2|table)>)/);
  return blocks.flatMap((block, at) => {
    if (at % 61 === 7) return [];
    if (at % 53 === 5) return [block, `<p>${sentence(at + 9_000, 40)}</p>`];
    if (at % 11 === 3) return [block.replace(/(\S+) (\S+) (\S+)/, (_whole, a: string, b: string) => `${a} ${b} đã sửa`)];
    return [block];
  }).join('');
};

export const rewrittenText = (pages: number): string => Array.from({ length: pages }, (_, at) => page(at + 70_001)).join('\n');

export const wordsIn = (html: string): string => html.replace(/<[^>]+>/g, ' ');
