import { Box, Typography } from '@strapi/design-system';
import { useAnswer } from '../../../../platform/admin/src/public';
import type { CellVersion } from '../../../contracts';
import { historyAddress } from '../api/addresses';
import { Dialog } from '../components/Dialog';
import { Loading } from '../components/Loading';
import { contentText } from '../form/content-text';
import type { GridCell } from '../grid/grid';
import { useWords } from '../words';

interface Props {
  readonly report: number;
  readonly cell: GridCell;
  readonly name: string;
  onClose(): void;
}

/** Who put what into a cell, and when; the newest first. */
export const HistoryDialog = ({ report, cell, name, onClose }: Props) => {
  const { t, instant } = useWords();
  const history = useAnswer<{ data: readonly CellVersion[] }>(historyAddress(report, cell));
  return (
    <Dialog title={t('report.history.title')} confirm={null} onClose={onClose}>
      <Typography fontWeight="semiBold">{name}</Typography>
      <Loading from={history}>
        {({ data }) => (data.length === 0 ? <Typography>{t('report.history.none')}</Typography> : (
          <Box tag="ol" paddingLeft={4}>
            {data.map(({ version, content, by, at }) => (
              <Box key={version} tag="li" paddingTop={1}>
                <Typography>{t('report.history.line', { figure: contentText(cell, content) || t('report.cell.blank'), at: instant(at), by: by?.name ?? t('report.event.system') })}</Typography>
              </Box>
            ))}
          </Box>
        ))}
      </Loading>
    </Dialog>
  );
};
