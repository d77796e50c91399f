import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { onTint } from '../../../../platform/admin/src/public';
import type { BackupRun } from '../../../contracts';
import { useWords, type Words } from '../words';

const COLOURS = { running: 'primary', made: 'warning', proved: 'success', failed: 'danger' } as const;

const factsOf = ({ bytes, rows, files, by, kind, copy }: BackupRun, { t, number, size }: Words): string =>
  [
    t(`kind.${kind}`), ...(by === null ? [] : [t('run.by', { name: by })]),
    ...(rows === null ? [] : [t('run.rows', { rows: number(rows) })]), ...(files === null ? [] : [t('run.files', { files: number(files) })]),
    ...(bytes === null ? [] : [t('run.added', { size: size(bytes) })]), ...(copy === null ? [] : [copy]),
  ].join(' · ');

/** One run in the list: when, what became of it, why the copy still lies there. */
export const RunCard = ({ run }: { run: BackupRun }) => {
  const words = useWords();
  const { t, instant } = words;
  return (
    <Box tag="li" background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Flex gap={2} wrap="wrap" justifyContent="space-between" alignItems="flex-start">
        <Box flex="1 1 20rem" minWidth={0}>
          <Typography tag="h3" variant="delta">{instant(run.startedAt)}</Typography>
          <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>{factsOf(run, words)}</Typography>
          {run.error === null ? null : <Typography tag="p" textColor="danger700">{run.error}</Typography>}
          {run.sha256 === null ? null : <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>{`SHA-256: ${run.sha256}`}</Typography>}
        </Box>
        <Flex gap={1} wrap="wrap">
          <Badge backgroundColor={`${COLOURS[run.state]}100`} textColor={onTint(COLOURS[run.state])}>{t(run.kind === 'restore' ? 'state.restored' : `state.${run.state}`)}</Badge>
          {run.kept.filter((why) => why !== 'not-yet-proved').map((why) => <Badge key={why}>{t(`kept.${why}`)}</Badge>)}
        </Flex>
      </Flex>
    </Box>
  );
};
