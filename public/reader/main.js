/** @import { Show } from '#types' */
import { placeAt } from './addresses.js';
import { showWords } from './frame.js';
import { renew, start } from './navigation.js';
import { showArticle, showBeside } from './pages/article.js';
import { showDocuments, showEntries, showNews, showSites } from './pages/collections.js';
import { showHome } from './pages/home.js';
import { showSearch } from './pages/search.js';
import { showTools } from './tools.js';

const PAGES = {
  home: showHome, news: showNews, article: showArticle, entries: showEntries, documents: showDocuments, sites: showSites, search: showSearch,
};

/** @type {Show} */
const show = (asked) => PAGES[asked.kind](asked);

showWords();
showTools(() => {
  showWords();
  void renew(show);
});
start(show);

// An article that the server wrote gets here what goes on beside it.
const place = placeAt(location.pathname);
const written = document.querySelector('[data-standing] article');
if (written && place?.kind === 'article') void showBeside(place).then((more) => more && written.after(more), () => null);
