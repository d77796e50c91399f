import { Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { SitePanelProps } from '../../../../component-pages/admin/src/public';
import { useWords } from '../words';

/** The way from the page of a site to the figures of its unit (PT-19.4). */
export const SiteFigures = ({ site }: SitePanelProps) => {
  const { t } = useWords();
  return <Typography><Link to={`/plugins/statistics?unit=${site.unit.documentId}`}>{t('site.link', { unit: site.unit.name })}</Link></Typography>;
};
