import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { BULK_ACTS, type BulkAct, type CaseItem } from '../../../../contracts';
import { useWords } from '../../words';

const Bar = styled(Box)`
  position: sticky;
  bottom: 0;
  z-index: 2;
`;

interface Props {
  readonly chosen: readonly CaseItem[];
  onAct(act: BulkAct): void;
  onClear(): void;
}

/** What may be done to the chosen cases; each button says to how many of them. */
export const BulkBar = ({ chosen, onAct, onClear }: Props) => {
  const { t } = useWords();
  if (chosen.length === 0) return null;
  return (
    <Bar role="region" aria-label={t('bulk.bar')} background="neutral0" padding={3} hasRadius shadow="popupShadow" borderColor="neutral200">
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <Typography fontWeight="semiBold">{t('bulk.chosen', { count: chosen.length })}</Typography>
        <Flex gap={2} wrap="wrap">
          {BULK_ACTS.map((act) => {
            const count = chosen.filter(({ acts }) => acts.includes(act)).length;
            return count === 0 ? null : (
              <Button key={act} size="S" variant={act === 'return' ? 'danger-light' : act === 'publish' ? 'success' : 'success-light'} onClick={() => onAct(act)}>
                {t('bulk.act', { act: t(`act.${act}`), count })}
              </Button>
            );
          })}
          <Button size="S" variant="ghost" onClick={onClear}>{t('bulk.clear')}</Button>
        </Flex>
      </Flex>
    </Bar>
  );
};
