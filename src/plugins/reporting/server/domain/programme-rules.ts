import { LEVELS, type ChainRule } from '../../contracts';

interface Fault { readonly path: string; readonly message: string }

const levelFaults = ({ levels }: ChainRule, path: string): readonly Fault[] => {
  const places = levels.map((level) => LEVELS.indexOf(level));
  if (levels.length < 2) return [{ path, message: 'Phải có cấp nhập và ít nhất một cấp duyệt.' }];
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0)) ? [] : [{ path, message: 'Các cấp phải đi từ dưới lên, mỗi cấp một lần.' }];
};

/** What is wrong with who enters and who approves since when (PR-4.1). */
export const chainFaults = (chains: readonly ChainRule[]): readonly Fault[] => {
  const since = chains.map(({ from }) => from ?? '');
  return chains.flatMap((rule, index) => [
    ...levelFaults(rule, `chains.${index}.levels`),
    ...(since.indexOf(since[index] ?? '') < index ? [{ path: `chains.${index}.from`, message: 'Hai dòng áp dụng từ cùng một ngày.' }] : []),
  ]);
};
