import { useState } from 'react';
import { usePage, type InputProps } from '../../../../platform/admin/src/public';
import type { UnitView } from '../../../../units/contracts';
import { SuggestInput } from './SuggestInput';

/** Names the unit that a figure is about by its code; units are found by name. */
const SubjectInput = (props: InputProps) => {
  const [words, setWords] = useState('');
  const { value: page, loading } = usePage<UnitView>(`/units/units?pageSize=50&search=${encodeURIComponent(words || (props.value ?? ''))}`);
  return <SuggestInput {...props} loading={loading} onWords={setWords} suggestions={(page?.data ?? []).map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))} />;
};

export default SubjectInput;
