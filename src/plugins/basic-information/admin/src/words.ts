import { useMemo } from 'react';
import { useWordsOf } from '../../../platform/admin/src/public';
import { decimalText, signedText, type Period } from '../../contracts';
import { key } from './plugin-id';

/** What these screens say, numbers and periods as officials write them. */
export const useWords = () => {
  const words = useWordsOf(key);
  return useMemo(() => ({
    ...words,
    figure: (value: string, unitOfMeasure: string): string => `${decimalText(value)} ${unitOfMeasure}`,
    signed: signedText,
    time: (period: Period | null, iso: string): string => (period === null ? words.day(iso) : words.t(`period.${period}`, { day: words.day(iso) })),
  }), [words]);
};

export type Words = ReturnType<typeof useWords>;
