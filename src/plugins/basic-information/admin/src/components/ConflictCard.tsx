import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { ConflictSide, ConflictView, Holds } from '../../../contracts';
import { useWords, type Words } from '../words';
import { SettleDialog } from './SettleDialog';

const Side = ({ side, held }: { side: ConflictSide; held: boolean | null }) => {
  const { t, figure } = useWords();
  return (
    <Box flex="1 1 24rem" minWidth={0} padding={3} background="neutral100" hasRadius>
      <Typography tag="p" variant="delta">{figure(side.value, side.unitOfMeasure)}</Typography>
      <Typography tag="p" fontWeight="semiBold">{side.unit}</Typography>
      <Typography tag="p" variant="pi" textColor="neutral700">
        {side.link ? <Link to={side.link}>{side.title}</Link> : side.title}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral700">
        {[side.sourceName, side.label, t(side.published ? 'side.published' : 'side.draft')].join(' · ')}
      </Typography>
      {held ? <Typography tag="p" variant="pi" fontWeight="bold" textColor="success700">{t('side.holds')}</Typography> : null}
    </Box>
  );
};

const heldBy = (holds: Holds | undefined, side: 'left' | 'right'): boolean => holds === side || holds === 'both';

const differenceText = ({ difference, percent }: ConflictView, { t, signed }: Words): string =>
  t('conflict.difference', { difference: signed(difference), percent: percent === null ? '–' : `${signed(percent)}%` });

interface Props {
  readonly conflict: ConflictView;
  readonly maySettle: boolean;
  onSettled(): void;
}

/** Two values for the same thing, side by side, with the operator's word once there is one (BI-3.3). */
export const ConflictCard = ({ conflict, maySettle, onSettled }: Props) => {
  const words = useWords();
  const { t } = words;
  const [settling, setSettling] = useState(false);
  const { settlement } = conflict;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={2} wrap="wrap" justifyContent="space-between" alignItems="flex-start">
        <Box minWidth={0} flex="1 1 20rem">
          <Typography tag="h3" variant="delta">{conflict.indicator}</Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {[conflict.subject.name, words.time(conflict.period, conflict.periodEnd), differenceText(conflict, words)].join(' · ')}
          </Typography>
        </Box>
        <Badge backgroundColor={settlement ? 'success100' : 'danger100'} textColor={settlement ? 'success700' : 'danger700'}>
          {t(settlement ? 'conflict.settled' : 'conflict.open')}
        </Badge>
      </Flex>
      <Flex gap={3} wrap="wrap" alignItems="stretch">
        <Side side={conflict.left} held={heldBy(settlement?.holds, 'left')} />
        <Side side={conflict.right} held={heldBy(settlement?.holds, 'right')} />
      </Flex>
      {settlement ? (
        <Typography tag="p">{t('conflict.word', { reason: settlement.reason, by: settlement.by, at: words.instant(settlement.at) })}</Typography>
      ) : null}
      {maySettle ? (
        <Box>
          <Button variant="secondary" onClick={() => setSettling(true)}>{t(settlement ? 'conflict.settle-again' : 'conflict.settle')}</Button>
        </Box>
      ) : null}
      {settling ? <SettleDialog conflict={conflict} onClose={(done) => { setSettling(false); if (done) onSettled(); }} /> : null}
    </Flex>
  );
};
