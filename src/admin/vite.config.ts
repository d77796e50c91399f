import path from 'node:path';
import type { Plugin, UserConfig } from 'vite';
import { CORE_PATCHES } from './core-patches';
import { NAME } from './name';

const WORD = path.join(__dirname, 'hard-word.ts');

/** Puts our words where core's compiled panel has its own. A place that is not as expected stops the build: nothing is lost silently with an upgrade. */
const corePatches = (): Plugin => {
  const waiting = new Set(CORE_PATCHES.map(({ file }) => file));
  return {
    name: 'cong-tinh:core-patches',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      const name = id.split('?')[0]?.split(path.sep).join('/') ?? id;
      const patches = CORE_PATCHES.filter(({ file }) => name.endsWith(`node_modules/${file}`));
      if (patches.length === 0) return undefined;
      let patched = code;
      for (const { file, find, put, times } of patches) {
        const parts = patched.split(find);
        if (parts.length - 1 !== times) this.error(`${file}: ${JSON.stringify(find)} stands there ${parts.length - 1} times, expected ${times}. See src/admin/core-patches.ts.`);
        patched = parts.join(put);
        waiting.delete(file);
      }
      const head = patched.includes('hardWord(') ? `import { hardWord } from ${JSON.stringify(WORD)};\n` : '';
      return { code: head + patched, map: null };
    },
    buildEnd(error) {
      if (!error && waiting.size > 0) this.error(`No such files in core any more: ${[...waiting].join(', ')}. See src/admin/core-patches.ts.`);
    },
  };
};

/** Shown where no translation can be loaded, so it stands here. */
const NO_SCRIPT = 'Trình duyệt đang tắt JavaScript; hãy bật lên rồi tải lại trang.';

const ownHtml = (html: string): string => html
  .replace(/<html lang="[^"]*"/, '<html lang="vi"')
  .replace(/<title>[^<]*<\/title>/, `<title>${NAME}</title>`)
  .replace(/<noscript>[\s\S]*?<\/noscript>/, `<noscript><p style="margin:4rem;font-family:sans-serif">${NO_SCRIPT}</p></noscript>`);

/** The page before any script runs: title, language, and the sentence for browsers without scripts. Core emits it when the bundle is made. */
const ownDocument = (): Plugin => ({
  name: 'cong-tinh:document',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') return this.error('Core no longer emits index.html. See src/admin/vite.config.ts.');
      const html = ownHtml(String(page.source));
      if (!html.includes(NAME) || !html.includes(NO_SCRIPT) || /strapi admin/i.test(html)) return this.error('The page that core emits is not as expected. See src/admin/vite.config.ts.');
      page.source = html;
    },
  },
});

export default (config: UserConfig): UserConfig => ({ ...config, plugins: [...(config.plugins ?? []), corePatches(), ownDocument()] });
