import { Box, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { LinkedSide } from '../../../contracts';
import { editAddress, reviewAddress } from '../addresses';
import { useWords, type Words } from '../words';

const stateText = ({ state, published }: LinkedSide, { t }: Words): string =>
  (published && state !== 'published' ? t('side.public-and', { state: t(`state.${state}`) }) : t(`state.${state}`));

/** One side of a link: where it stands, in which state, and the way to it. */
export const SideLine = ({ label, side }: { label: string; side: LinkedSide }) => {
  const words = useWords();
  const { t } = words;
  return (
    <Box minWidth={0} padding={3} background="neutral100" hasRadius flex="1 1 22rem">
      <Typography tag="p" variant="sigma" textColor="neutral700">{label}</Typography>
      <Typography tag="p" fontWeight="semiBold"><Link to={reviewAddress(side)}>{side.title}</Link></Typography>
      <Typography tag="p" variant="pi" textColor="neutral700">{[side.site?.title, stateText(side, words)].filter(Boolean).join(' · ')}</Typography>
      <Typography tag="p" variant="pi"><Link to={editAddress(side)} aria-label={t('side.edit-of', { title: side.title })}>{t('side.edit')}</Link></Typography>
    </Box>
  );
};
