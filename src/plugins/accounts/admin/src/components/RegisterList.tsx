import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useWordsOf } from '../../../../platform/admin/src/public';
import type { RegisterLine } from '../../../contracts';
import { key } from '../plugin-id';
import { DocumentLink } from './DocumentLink';

const Line = ({ line, onHandOver }: { line: RegisterLine; onHandOver(): void }) => {
  const { t, day } = useWordsOf(key);
  const { person, unit, role, system, programme, from, to, decisionNumber, decisionDate, endDecisionNumber, endDecisionDate, document, state, mayHandOver } = line;
  return (
    <Box tag="li" background="neutral0" padding={4} hasRadius shadow="tableShadow" data-assignment={line.assignment}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap" alignItems="flex-start">
        <Flex direction="column" alignItems="flex-start" gap={1} minWidth="0" maxWidth="100%">
          <Flex gap={2} wrap="wrap"><Typography tag="h2" variant="delta">{person.name}</Typography><Badge>{t(`register.state.${state}`)}</Badge></Flex>
          <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>{person.email}</Typography>
          <Typography>{[t(`role.${role}`), unit.name, t(`system.${system}`), programme].filter(Boolean).join(' · ')}</Typography>
          <Typography variant="pi">{to ? t('register.from-to', { from: day(from), to: day(to) }) : t('register.from', { from: day(from) })}</Typography>
          <Typography variant="pi">{t('register.decision', { number: decisionNumber, day: day(decisionDate) })}</Typography>
          {endDecisionNumber ? <Typography variant="pi">{t('register.end-decision', { number: endDecisionNumber, day: endDecisionDate ? day(endDecisionDate) : '–' })}</Typography> : null}
          {document ? <DocumentLink file={document} /> : null}
        </Flex>
        {mayHandOver ? <Button size="S" variant="secondary" onClick={onHandOver}>{t('hand-over.confirm')}</Button> : null}
      </Flex>
    </Box>
  );
};

/** Functions and who holds or held them, as a list that also reads well on a narrow screen. */
export const RegisterList = ({ lines, onHandOver }: { lines: readonly RegisterLine[]; onHandOver(line: RegisterLine): void }) => {
  const { t } = useWordsOf(key);
  if (lines.length === 0) return <Typography textColor="neutral600">{t('register.empty')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {lines.map((line) => <Line key={line.assignment} line={line} onHandOver={() => onHandOver(line)} />)}
    </Flex>
  );
};
