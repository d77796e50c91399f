import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { dayText, instantText } from '../../../platform/admin/src/public';
import { decimalText, signedText, type Period } from '../../contracts';
import { key } from './plugin-id';

type Values = Readonly<Record<string, string | number>>;

/** What these screens say: sentences by key, days, numbers and periods as officials write them. */
export const useWords = () => {
  const intl = useIntl();
  return useMemo(() => {
    const t = (id: string, values?: Values): string => intl.formatMessage({ id: key(id) }, values);
    const day = (iso: string): string => dayText(intl, iso);
    return {
      t,
      day,
      instant: (iso: string): string => instantText(intl, iso),
      figure: (value: string, unitOfMeasure: string): string => `${decimalText(value)} ${unitOfMeasure}`,
      signed: signedText,
      time: (period: Period | null, iso: string): string => (period === null ? day(iso) : t(`period.${period}`, { day: day(iso) })),
    };
  }, [intl]);
};

export type Words = ReturnType<typeof useWords>;
