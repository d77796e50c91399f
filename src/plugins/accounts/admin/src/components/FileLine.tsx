import { FileInput, useWordsOf, type ChosenFile } from '../../../../platform/admin/src/public';
import { key } from '../plugin-id';

export type { ChosenFile };

interface Props {
  readonly name: string;
  readonly required?: boolean;
  readonly value: ChosenFile | null;
  readonly problem: string | undefined;
  onChange(file: ChosenFile | null): void;
}

/** A document, under the name that its key says. */
export const FileLine = ({ name, ...rest }: Props) => {
  const { t } = useWordsOf(key);
  return <FileInput name={name} label={t(`field.${name}`)} {...rest} />;
};
