import { Button, Flex } from '@strapi/design-system';
import { useWords } from '../words';

interface Props<P extends string> {
  readonly parts: readonly P[];
  readonly shown: P;
  onShow(part: P): void;
}

/** Which part of the statistics is looked at; period and unit stay as they are. */
export const PartTabs = <P extends string>({ parts, shown, onShow }: Props<P>) => {
  const { t } = useWords();
  return (
    <Flex data-no-print tag="nav" gap={2} wrap="wrap" aria-label={t('parts')}>
      {parts.map((part) => (
        <Button key={part} variant={part === shown ? 'secondary' : 'tertiary'} aria-current={part === shown ? 'page' : undefined} onClick={() => onShow(part)}>{t(`part.${part}`)}</Button>
      ))}
    </Flex>
  );
};
