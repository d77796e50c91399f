import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { CaseItem, RowAct } from '../../../../contracts';
import { dayText } from '../../../../../platform/admin/src/public';
import { editAddress, reviewAddress } from '../../addresses';
import { useWords } from '../../words';
import { CaseState } from './CaseState';
import { OutcomeLine } from './OutcomeLine';
import { ROW } from './use-row-keys';
import type { Outcome } from './use-work';

const VARIANTS: Readonly<Record<RowAct, 'success-light' | 'danger-light' | 'tertiary' | 'success'>> = {
  approve: 'success-light', return: 'danger-light', pass: 'tertiary', publish: 'success',
};

/** The row in hand is framed, so that whoever works with keys sees where he is. */
const Row = styled(Box)`
  &:focus-within { outline: 2px solid ${({ theme }) => theme.colors.primary600}; outline-offset: -1px; }
  h2 a { color: ${({ theme }) => theme.colors.neutral800}; text-decoration: none; overflow-wrap: anywhere; }
  h2 a:hover, h2 a:focus { color: ${({ theme }) => theme.colors.primary600}; text-decoration: underline; }
`;

const Facts = ({ item }: { item: CaseItem }) => {
  const { t, intl } = useWords();
  const facts = [
    t(`type.${item.contentType}`), item.unit.name, item.category?.name, item.site?.title,
    t('row.sent', { name: item.submittedBy.name, day: dayText(intl, item.submittedAt) }),
  ];
  return <Typography variant="pi" textColor="neutral600">{facts.filter(Boolean).join(' · ')}</Typography>;
};

const RemarkText = ({ item }: { item: CaseItem }) => {
  const { t, intl } = useWords();
  if (item.remark === null) return null;
  const { text, by, stageName, at } = item.remark;
  return (
    <Box background="warning100" padding={2} hasRadius>
      <Typography tag="p" variant="pi" textColor="neutral800">
        <strong>{t('row.remark', { name: by.name, stage: stageName ?? '', day: dayText(intl, at) })}</strong>{' '}{text}{' '}
        <Link to={editAddress(item)}>{t('row.mend')}</Link>
      </Typography>
    </Box>
  );
};

interface Props {
  readonly item: CaseItem;
  readonly chosen: boolean;
  readonly selectable: boolean;
  readonly outcome: Outcome | undefined;
  onChoose(on: boolean): void;
  onAct(act: RowAct): void;
}

/** One case of the inbox with all that a decision about it needs to be prepared, and what may be done at once. */
export const CaseRow = ({ item, chosen, selectable, outcome, onChoose, onAct }: Props) => {
  const { t } = useWords();
  return (
    <Row tag="li" background={chosen ? 'primary100' : 'neutral0'} padding={4} hasRadius shadow="tableShadow" {...{ [ROW]: item.id }}>
      <Flex gap={3} alignItems="flex-start">
        <Box paddingTop="2px" minWidth="2rem">
          {selectable ? (
            <Checkbox checked={chosen} onCheckedChange={(on: boolean | 'indeterminate') => onChoose(on === true)} aria-label={t('row.choose', { title: item.title })} />
          ) : null}
        </Box>
        <Flex direction="column" alignItems="stretch" gap={2} flex="1" minWidth={0}>
          <Flex justifyContent="space-between" alignItems="flex-start" gap={3} wrap="wrap">
            <Box flex="1 1 24rem" minWidth={0}>
              <Typography tag="h2" variant="delta"><Link to={reviewAddress(item)}>{item.title}</Link></Typography>
              <Facts item={item} />
            </Box>
            <Flex gap={2} wrap="wrap">
              {item.acts.map((act) => (
                <Button key={act} size="S" variant={VARIANTS[act]} onClick={() => onAct(act)} aria-label={t('row.act', { act: t(`act.${act}`), title: item.title })}>
                  {t(`act.${act}`)}
                </Button>
              ))}
            </Flex>
          </Flex>
          <CaseState item={item} />
          <RemarkText item={item} />
          {outcome ? <OutcomeLine outcome={outcome} row={item} /> : null}
        </Flex>
      </Flex>
    </Row>
  );
};
