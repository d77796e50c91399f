import { Box, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { useTheme } from 'styled-components';
import type { ViewStatistics } from '../../../contracts';
import { topOf } from '../scale';
import { useWords } from '../words';

const [HEIGHT, FOOT, HEAD] = [240, 28, 20];
/** A bar never gets narrower: a long time is scrolled; nor much wider. */
const [BAR_PX, WIDEST_BAR_PX] = [24, 120];

const short = (time: string, oneYear: boolean): string =>
  (time.length > 7 ? time.slice(8) : oneYear ? time.slice(5) : `${time.slice(5)}/${time.slice(2, 4)}`);

/** Views of items by day or month. The table below says the same in numbers; a screen reader is told the gist. */
export const ViewChart = ({ times, step }: Pick<ViewStatistics, 'times' | 'step'>) => {
  const { t, number, timeText } = useWords();
  const { colors } = useTheme();
  const id = useId().replace(/:/g, '');
  const top = topOf(times.map(({ items }) => items));
  const y = (value: number): number => HEAD + (1 - value / top) * (HEIGHT - FOOT - HEAD);
  const column = 100 / Math.max(1, times.length);
  const busiest = times.reduce((best, one) => (one.items > best.items ? one : best), times[0] ?? { time: '', items: 0, lists: 0 });
  const gist = t(`views.gist.${step}`, { count: times.length, items: times.reduce((sum, { items }) => sum + items, 0), busiest: timeText(busiest.time), most: busiest.items });
  const oneYear = new Set(times.map(({ time }) => time.slice(0, 4))).size === 1;
  return (
    <Box tag="figure" margin={0} background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Box overflow="auto" tabIndex={0} role="group" aria-label={t('views.chart')}>
        <svg role="img" aria-labelledby={`${id}-title ${id}-gist`} width="100%" height={HEIGHT} style={{ minWidth: times.length * BAR_PX, maxWidth: times.length * WIDEST_BAR_PX, display: 'block' }}>
          <title id={`${id}-title`}>{t('views.chart')}</title>
          <desc id={`${id}-gist`}>{gist}</desc>
          {[0, top / 2, top].map((value) => (
            <g key={value}>
              <line x1="0" x2="100%" y1={y(value)} y2={y(value)} stroke={colors.neutral200} />
              <text x="0" y={y(value) - 3} fontSize="11" fill={colors.neutral600}>{number(value)}</text>
            </g>
          ))}
          {times.map(({ time, items }, index) => (
            <g key={time}>
              {items === 0 ? null : (
                <rect x={`${(index + 0.2) * column}%`} width={`${0.6 * column}%`} y={y(items)} height={y(0) - y(items)} fill={colors.primary700}>
                  <title>{`${timeText(time)}: ${number(items)}`}</title>
                </rect>
              )}
              <text x={`${(index + 0.5) * column}%`} y={HEIGHT - 9} fontSize="11" textAnchor="middle" fill={colors.neutral700}>{short(time, oneYear)}</text>
            </g>
          ))}
        </svg>
      </Box>
      <Typography tag="figcaption" variant="pi" textColor="neutral600">{gist}</Typography>
    </Box>
  );
};
