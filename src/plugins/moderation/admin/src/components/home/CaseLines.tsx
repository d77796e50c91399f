import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { CaseItem } from '../../../../contracts';
import { editAddress, reviewAddress } from '../../addresses';
import { waitedWords } from '../../row-text';
import { useWords } from '../../words';
import { DueText, StateBadge } from '../inbox/CaseState';

const Line = styled(Box)`
  & + & { border-top: 1px solid ${({ theme }) => theme.colors.neutral150}; }
  a { overflow-wrap: anywhere; }
`;

/** A few cases, each with what matters in its part: the due day, the remark, or where it stands. */
export const CaseLines = ({ cases, say: what, empty }: { cases: readonly CaseItem[]; say: 'due' | 'remark' | 'place'; empty: string }) => {
  const { t, say } = useWords();
  if (cases.length === 0) return <Typography textColor="neutral600">{empty}</Typography>;
  return (
    <Box tag="ul">
      {cases.map((item) => (
        <Line tag="li" key={item.id} paddingTop={2} paddingBottom={2}>
          <Typography tag="p" fontWeight="semiBold"><Link to={what === 'remark' ? editAddress(item) : reviewAddress(item)}>{item.title}</Link></Typography>
          {what === 'remark' && item.remark ? (
            <Typography tag="p" variant="pi" textColor="neutral800">{t('home.remark', { name: item.remark.by.name, text: item.remark.text })}</Typography>
          ) : null}
          <Flex gap={2} wrap="wrap">
            {what === 'place' ? <StateBadge state={item.state} /> : null}
            <Typography variant="pi" textColor="neutral600">
              {[what === 'place' && item.stageName ? t('turn', { stage: item.stageName }) : item.unit.name, say(waitedWords(item.waitedDays))].join(' · ')}
            </Typography>
            <DueText item={item} />
          </Flex>
        </Line>
      ))}
    </Box>
  );
};
