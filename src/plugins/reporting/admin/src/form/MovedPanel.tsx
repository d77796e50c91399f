import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { shownText } from '../grid/figures';
import { useWords } from '../words';
import type { Desk } from './use-desk';

/** Cells that somebody else changed meanwhile, one by one with both figures: the person says which holds. */
export const MovedPanel = ({ desk }: { desk: Desk }) => {
  const { t } = useWords();
  const { state, choose } = desk.saving;
  if (state.moved.size === 0) return null;
  return (
    <Box tag="section" role="alert" aria-label={t('report.moved.title')} background="neutral0" padding={4} hasRadius borderColor="danger600" data-no-print>
      <Typography tag="h2" variant="delta">{t('report.moved.title')}</Typography>
      <Typography tag="p">{t('report.moved.what')}</Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} paddingTop={2}>
        {[...state.moved].map(([id, { mine, theirs }]) => {
          const cell = desk.grid.byId.get(id);
          if (!cell) return null;
          const [own, other] = [mine, theirs].map((entry) => shownText(cell, entry) || t('report.cell.blank'));
          return (
            <Box key={id} tag="li">
              <Typography tag="p" fontWeight="semiBold">{desk.names.get(id)}</Typography>
              <Flex gap={2} wrap="wrap" paddingTop={1}>
                <Button size="S" variant="secondary" onClick={() => choose(id, 'mine')}>{t('report.moved.mine', { figure: own ?? '' })}</Button>
                <Button size="S" variant="tertiary" onClick={() => choose(id, 'theirs')}>{t('report.moved.theirs', { figure: other ?? '' })}</Button>
              </Flex>
            </Box>
          );
        })}
      </Flex>
    </Box>
  );
};
