import { Box, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { useTheme } from 'styled-components';
import { monthText, type MonthFigures } from '../../../contracts';
import { topOf } from '../scale';
import { useWords } from '../words';

const SERIES = ['published', 'corrected', 'returned'] as const;
type Series = (typeof SERIES)[number];

const [HEIGHT, FOOT, HEAD] = [240, 28, 20];
/** A month never gets narrower: a long time is scrolled; nor much wider: two months are no two walls. */
const [MONTH_PX, WIDEST_MONTH_PX] = [28, 120];

/** Filled, hatched and dotted: told apart without colour, on paper too. Coordinates across are percents, so that letters keep their size on a phone. */
const Patterns = ({ id }: { id: string }) => {
  const { colors } = useTheme();
  return (
    <defs>
      <pattern id={`${id}-corrected`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill={colors.neutral0} /><rect width="3" height="6" fill={colors.success600} />
      </pattern>
      <pattern id={`${id}-returned`} width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" fill={colors.neutral0} /><circle cx="2.5" cy="2.5" r="1.5" fill={colors.danger600} />
      </pattern>
    </defs>
  );
};

const useFills = (id: string): Readonly<Record<Series, { fill: string; stroke: string }>> => {
  const { colors } = useTheme();
  return {
    published: { fill: colors.primary700, stroke: colors.primary700 },
    corrected: { fill: `url(#${id}-corrected)`, stroke: colors.success600 },
    returned: { fill: `url(#${id}-returned)`, stroke: colors.danger600 },
  };
};

/** Published, corrected and returned by month. The table below says the same in numbers; a screen reader is told the gist. */
export const MonthChart = ({ months }: { months: readonly MonthFigures[] }) => {
  const { t, number } = useWords();
  const { colors } = useTheme();
  const id = useId().replace(/:/g, '');
  const fills = useFills(id);
  const top = topOf(months.flatMap((month) => SERIES.map((series) => month[series])));
  const y = (value: number): number => HEAD + (1 - value / top) * (HEIGHT - FOOT - HEAD);
  const column = 100 / Math.max(1, months.length);
  const sum = (series: Series): number => months.reduce((total, month) => total + month[series], 0);
  const busiest = months.reduce<MonthFigures | undefined>((best, month) => (best === undefined || month.published > best.published ? month : best), undefined);
  const gist = t('chart.gist', {
    months: months.length, published: sum('published'), corrected: sum('corrected'), returned: sum('returned'),
    busiest: busiest ? monthText(busiest.month) : '–', most: busiest?.published ?? 0,
  });
  const oneYear = new Set(months.map(({ month }) => month.slice(0, 4))).size === 1;
  return (
    <Box tag="figure" margin={0} background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Flex gap={4} wrap="wrap" paddingBottom={2} aria-hidden>
        {SERIES.map((series) => (
          <Flex key={series} gap={2}>
            <svg width="16" height="16"><rect x="1" y="1" width="14" height="14" strokeWidth="1" {...fills[series]} /></svg>
            <Typography variant="pi">{t(`figure.${series}`)}</Typography>
          </Flex>
        ))}
      </Flex>
      <Box overflow="auto" tabIndex={0} role="group" aria-label={t('chart.title')}>
        <svg role="img" aria-labelledby={`${id}-title ${id}-gist`} width="100%" height={HEIGHT} style={{ minWidth: months.length * MONTH_PX, maxWidth: months.length * WIDEST_MONTH_PX, display: 'block' }}>
          <title id={`${id}-title`}>{t('chart.title')}</title>
          <desc id={`${id}-gist`}>{gist}</desc>
          <Patterns id={id} />
          {[0, top / 2, top].map((value) => (
            <g key={value}>
              <line x1="0" x2="100%" y1={y(value)} y2={y(value)} stroke={colors.neutral200} />
              <text x="0" y={y(value) - 3} fontSize="11" fill={colors.neutral600}>{number(value)}</text>
            </g>
          ))}
          {months.map((month, index) => (
            <g key={month.month}>
              {SERIES.map((series, place) => (month[series] === 0 ? null : (
                <rect key={series} x={`${(index + 0.14 + place * 0.25) * column}%`} width={`${0.22 * column}%`} y={y(month[series])} height={y(0) - y(month[series])} strokeWidth="1" {...fills[series]}>
                  <title>{`${monthText(month.month)}: ${t(`figure.${series}`)} ${number(month[series])}`}</title>
                </rect>
              )))}
              <text x={`${(index + 0.5) * column}%`} y={HEIGHT - 9} fontSize="11" textAnchor="middle" fill={colors.neutral700}>
                {oneYear ? month.month.slice(5) : `${month.month.slice(5)}/${month.month.slice(2, 4)}`}
              </text>
            </g>
          ))}
        </svg>
      </Box>
      <Typography tag="figcaption" variant="pi" textColor="neutral600">{gist}</Typography>
    </Box>
  );
};
