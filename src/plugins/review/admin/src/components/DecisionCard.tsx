import { Badge, Box, Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import type { DocumentModeration } from '../../../../moderation/contracts';
import { ActButtons, moderationKey, StageList, type RemarkAid } from '../../../../moderation/admin/src/public';
import { key } from '../plugin-id';

interface Props {
  readonly moderation: DocumentModeration;
  /** Whether the revision on screen is the one that a decision would act on. */
  readonly decidesThis: boolean;
  readonly aid: RemarkAid | null;
  /** Address of the revision that decisions act on. */
  readonly currentAddress: string;
  readonly openComments: number;
  onDone(): void;
}

/** Where the item stands, whose turn it is, and what this person can do about it now. */
export const DecisionCard = ({ moderation, decidesThis, aid, currentAddress, openComments, onDone }: Props) => {
  const { formatMessage } = useIntl();
  const t = (id: string, values?: Record<string, string | number>) => formatMessage({ id: key(id) }, values);
  const item = moderation.case;
  const state = item ? `state.${item.state}` : moderation.published ? 'state.published' : 'state.none';
  const turn = item?.stages.find((stage) => stage.state === 'current');
  const acts = moderation.buttons.filter(({ act, allowed }) => allowed && act !== 'edit');
  const mine = acts.some(({ act }) => act === 'approve' || act === 'return' || act === 'publish' || act === 'resubmit' || act === 'submit');

  return (
    <Box tag="section" aria-labelledby="viec-can-lam" background="neutral0" shadow="tableShadow" hasRadius padding={5}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex justifyContent="space-between" gap={2} wrap="wrap">
          <Typography tag="h2" id="viec-can-lam" variant="delta">{t('decide.title')}</Typography>
          <Badge>{formatMessage({ id: moderationKey(state) })}</Badge>
        </Flex>
        <Typography fontWeight={mine ? 'semiBold' : 'regular'}>
          {mine ? t('decide.yours') : turn ? t('decide.turn', { stage: turn.name }) : t('decide.nobody')}
        </Typography>
        {openComments > 0 ? <Typography fontWeight="semiBold">{t('decide.open-comments', { count: openComments })}</Typography> : null}
        {decidesThis ? <ActButtons moderation={moderation} aid={aid} onDone={onDone} /> : acts.length > 0 ? (
          <Typography>
            {t('decide.other-revision')} <Link tag={RouterLink} to={currentAddress}>{t('decide.go-current')}</Link>
          </Typography>
        ) : null}
        {item && item.stages.length > 0 ? <StageList stages={item.stages} /> : null}
      </Flex>
    </Box>
  );
};
