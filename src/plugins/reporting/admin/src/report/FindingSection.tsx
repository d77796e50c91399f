import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useAnswer } from '../../../../platform/admin/src/public';
import type { DiscrepancyLine, ReportDetail } from '../../../contracts';
import { discrepancyAddress, listAddress } from '../discrepancies/api';
import { FindingDialog } from '../discrepancies/FindingDialog';
import type { GridCell } from '../grid/grid';
import { useWords } from '../words';

interface Props {
  readonly report: ReportDetail;
  /** The selected cell; what is found without one is of the report as a whole. */
  readonly cell: GridCell | null;
  readonly names: ReadonlyMap<string, string>;
}

const MOST = 50;

/** Differences to reality in this report (PR-2.4), and the way to record one for whoever judges the figures. */
export const FindingSection = ({ report, cell, names }: Props) => {
  const { t } = useWords();
  const [asking, setAsking] = useState<GridCell | 'whole' | null>(null);
  const cases = useAnswer<{ data: readonly DiscrepancyLine[] }>(listAddress({ report: String(report.id), pageSize: String(MOST) }));
  const found = cases.value?.data ?? [];
  if (!report.mayFind && found.length === 0) return null;
  return (
    <Box tag="section" aria-label={t('discrepancies.of-report')} background="neutral0" padding={4} hasRadius shadow="tableShadow" data-no-print>
      <Typography tag="h2" variant="delta">{t('discrepancies.of-report')}</Typography>
      <Box tag="ul" paddingTop={1}>
        {found.map((line) => (
          <Box tag="li" key={line.id} paddingTop={1}>
            <Link tag={RouterLink} to={discrepancyAddress(line.id)}>{line.number}</Link>
            <Typography>{` · ${t(`discrepancies.state.${line.state}`)} · ${names.get(`${line.row}/${line.column}`) ?? t('discrepancies.find.whole')}: ${line.description}`}</Typography>
          </Box>
        ))}
      </Box>
      {report.mayFind ? (
        <Flex gap={2} wrap="wrap" paddingTop={2}>
          {cell ? <Button size="S" variant="tertiary" onClick={() => setAsking(cell)}>{t('discrepancies.find.cell', { cell: names.get(cell.id) ?? cell.id })}</Button> : null}
          <Button size="S" variant="tertiary" onClick={() => setAsking('whole')}>{t('discrepancies.find.report')}</Button>
        </Flex>
      ) : null}
      {asking ? (
        <FindingDialog report={report.id} cell={asking === 'whole' ? null : { row: asking.row, column: asking.column, name: names.get(asking.id) ?? asking.id }}
          onClose={(made) => { setAsking(null); if (made) cases.reload(); }} />
      ) : null}
    </Box>
  );
};
