import { REVIEW_STYLES } from './review-styles';
import { Html, html } from '../../../../public-page/html';
import { page, placeOf } from '../../../../public-page/page';
import type { PublicItem } from '../../../../public-page/public-item';

/** The page of an item as the public will see it, around content that may carry marks. */
export const reviewPage = (shown: PublicItem, content: string): string =>
  page({ ...placeOf(shown), title: shown.item.citation.title, head: html`<style>${new Html(REVIEW_STYLES)}</style>`, main: new Html(content) });
