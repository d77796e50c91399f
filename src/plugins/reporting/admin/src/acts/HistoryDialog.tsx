import { Box, Typography } from '@strapi/design-system';
import { useAnswer } from '../../../../platform/admin/src/public';
import { historyAddress, type CellHistory } from '../api/addresses';
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
  const history = useAnswer<{ data: CellHistory }>(historyAddress(report, cell));
  return (
    <Dialog title={t('history.title')} confirm={null} onClose={onClose}>
      <Typography fontWeight="semiBold">{name}</Typography>
      <Loading from={history}>
        {({ data }) => (data.length === 0 ? <Typography>{t('history.none')}</Typography> : (
          <Box tag="ol" paddingLeft={4}>
            {data.map(({ version, content, by, at }) => (
              <Box key={version} tag="li" paddingTop={1}>
                <Typography>{t('history.line', { figure: contentText(cell, content) || t('cell.blank'), at: instant(at), by: by?.name ?? t('event.system') })}</Typography>
              </Box>
            ))}
          </Box>
        ))}
      </Loading>
    </Dialog>
  );
};
