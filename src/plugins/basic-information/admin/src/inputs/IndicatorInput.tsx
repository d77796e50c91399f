import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import { usePage, type InputProps } from '../../../../platform/admin/src/public';
import type { IndicatorOption } from '../../../contracts';
import { SuggestInput } from './SuggestInput';

const valueAt = (values: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((at, step) => (at as Record<string, unknown> | null | undefined)?.[step], values);

/** Names an indicator of the list; its name and unit of measure fill the neighbouring fields that are still empty. */
const IndicatorInput = (props: InputProps) => {
  const [words, setWords] = useState('');
  const { value: page, loading } = usePage<IndicatorOption>(`/basic-information/indicators?search=${encodeURIComponent(words)}`);
  const values = useForm('IndicatorInput', (state) => state.values);
  const options = page?.data ?? [];
  const change = (path: string, code: string | null) => {
    props.onChange(path, code);
    const chosen = options.find((one) => one.code === code);
    if (!chosen) return;
    const figure = path.split('.').slice(0, -1);
    for (const [field, text] of [['label', chosen.name], ['unitOfMeasure', chosen.unitOfMeasure]] as const) {
      if (!valueAt(values, [...figure, field])) props.onChange([...figure, field].join('.'), text);
    }
  };
  return <SuggestInput {...props} onChange={change} loading={loading} onWords={setWords} suggestions={options.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))} />;
};

export default IndicatorInput;
