import { Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Link as RouterLink } from 'react-router-dom';
import { useWords } from '../words';
import { plansAddress } from './addresses';

export const BackLink = ({ programme }: { programme?: string | undefined }) => {
  const { t } = useWords();
  return <Link tag={RouterLink} to={plansAddress(programme)} startIcon={<ArrowLeft />}>{t('plans.back')}</Link>;
};
